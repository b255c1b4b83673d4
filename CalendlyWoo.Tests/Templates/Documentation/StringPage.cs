namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/string.md of scriban/scriban.</summary>
internal static class StringPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("string.escape", """{{ "Sil\tk\n\"a\\b" | string.escape }}""", """Sil\tk\n\"a\\b"""),
        new("string.append", """{{ "Zoë" | string.append " Martin" }}""", "Zoë Martin"),
        new("string.capitalize", """{{ "silk dress" | string.capitalize }}""", "Silk dress"),
        new("string.capitalizewords", """{{ "a silk dress" | string.capitalizewords }}""", "A Silk Dress"),
        new("string.contains", """{{ "a silk dress" | string.contains "silk" }} {{ "a silk dress" | string.contains "wool" }}""", "true false"),
        new("string.empty", """{{ "" | string.empty }} {{ " " | string.empty }}""", "true false"),
        new("string.whitespace", """{{ "" | string.whitespace }} {{ " \t" | string.whitespace }} {{ "x" | string.whitespace }}""", "true true false"),
        new("string.downcase", """{{ "SiLk" | string.downcase }}""", "silk"),
        new("string.ends_with", """{{ "a silk dress" | string.ends_with "dress" }} {{ "a silk dress" | string.ends_with "silk" }}""", "true false"),
        new("string.equals_ignore_case", """{{ "Silk" | string.equals_ignore_case "SILK" }}""", "true"),
        new("string.handleize", "{{ 'Silk & Wool: 50% off!' | string.handleize }}", "silk-wool-50-off"),
        new("string.literal", """{{ 'Silk\n"Wool"' | string.literal }}""", "\"Silk\\n\\\"Wool\\\"\""),
        new("string.lstrip", "[{{ '   silk ' | string.lstrip }}]", "[silk ]"),
        new("string.pluralize",
            "{{ sessions.size }} {{ sessions.size | string.pluralize 'session' 'sessions' }}, {{ 1 | string.pluralize 'hat' 'hats' }}",
            "5 sessions, hat"),
        new("string.prepend", """{{ "Martin" | string.prepend "Zoë " }}""", "Zoë Martin"),
        new("string.remove", """{{ "One hat. Two hat." | string.remove "hat" }}""", "One . Two ."),
        new("string.remove_first", """{{ "One hat. Two hat." | string.remove_first "hat" }}""", "One . Two hat."),
        new("string.remove_last", """{{ "One hat. Two hat." | string.remove_last "hat" }}""", "One hat. Two ."),
        new("string.replace", """{{ "One hat. Two hat." | string.replace "hat" "bag" }}""", "One bag. Two bag."),
        new("string.replace_first",
            """{{ "One hat. Two hat." | string.replace_first "hat" "bag" }} {{ "One hat. Two hat." | string.replace_first "hat" "bag" true }}""",
            "One bag. Two hat. One hat. Two bag."),
        new("string.rstrip", "[{{ ' silk   ' | string.rstrip }}]", "[ silk]"),
        new("string.size", """{{ "silk" | string.size }}""", "4"),
        new("string.slice",
            """{{ "dress" | string.slice 0 }} {{ "dress" | string.slice 2 }} {{ "dress" | string.slice 1 2 }} {{ "dress" | string.slice 1 length:2 }}""",
            "dress ess re re"),
        new("string.slice1",
            """{{ "dress" | string.slice1 0 }} {{ "dress" | string.slice1 2 }} {{ "dress" | string.slice1 1 2 }} {{ "dress" | string.slice1 1 length: 2 }}""",
            "d e re re"),
        new("string.split",
            """
            {{ for word in "A date is yours" | string.split ' ' ~}}
            {{ word }}
            {{ end ~}}
            """,
            "A\ndate\nis\nyours\n"),
        new("string.starts_with", """{{ "a silk dress" | string.starts_with "a silk" }}""", "true"),
        new("string.strip", "[{{ '   silk   ' | string.strip }}]", "[silk]"),
        new("string.strip_newlines", """{{ "Rue Bleue,\r\n Lyon,\n France\r!" | string.strip_newlines }}""", "Rue Bleue, Lyon, France!"),
        new("string.to_int", """{{ "41" | string.to_int + 1 }} [{{ "x" | string.to_int }}]""", "42 []"),
        new("string.to_long", """{{ "41000000000000" | string.to_long + 1 }}""", "41000000000001"),
        new("string.to_float", """{{ "41.5" | string.to_float + 1 }}""", "42.5"),
        new("string.to_double", """{{ "41.5" | string.to_double + 1 }}""", "42.5"),
        new("string.truncate",
            """{{ "A date is yours, dear Zoë" | string.truncate 12 }} {{ "A date is yours" | string.truncate 10 "~" }}""",
            "A date is... A date is~"),
        new("string.truncatewords", """{{ "A date is yours, dear Zoë" | string.truncatewords 4 }}""", "A date is yours,..."),
        new("string.upcase", """{{ "silk" | string.upcase }}""", "SILK"),
        new("string.md5", """{{ "silk" | string.md5 }}""", "5339078d0c2b1aaefe831b84a71c64dd"),
        new("string.sha1", """{{ "silk" | string.sha1 }}""", "1f863fb64a444d91923ed603902a4dcc0c1ac1c4"),
        new("string.sha256", """{{ "silk" | string.sha256 }}""", "f2c819b6790de306847fb22664c37ae432177d8ef72721ed23c91aefd11ccfdf"),
        new("string.sha512",
            """{{ "silk" | string.sha512 }}""",
            "4ce2047d03325884d94a6d9e75da9ba5f86a859b43b7d4abe011bfb96b71cdd1e275902804036cad51918e84b0ab7cb00aede8dbf5d10607661840a12e7b97a3"),
        new("string.hmac_sha1", """{{ "silk" | string.hmac_sha1 "key" }}""", "2af08057f6f705401b8fdce951fd82f2c74b6f75"),
        new("string.hmac_sha256", """{{ "silk" | string.hmac_sha256 "key" }}""", "7c347a3ee264ffd864fa8e95ef66c2e16d89a3c757bce77d2a04af021a032d78"),
        new("string.hmac_sha512",
            """{{ "silk" | string.hmac_sha512 "key" }}""",
            "a7baf87fe6146ece88d239e6e01de305a8ddb2b34092fa3e137c92a3c00c9338c422f0646836e14cb8d00bcdfe907c873b8de5ad4867f3444b3f7199e224b62f"),
        new("string.pad_left", """[{{ "silk" | string.pad_left 8 }}]""", "[    silk]"),
        new("string.pad_right", """[{{ "silk" | string.pad_right 8 }}]""", "[silk    ]"),
        new("string.base64_encode", """{{ "silk" | string.base64_encode }}""", "c2lsaw=="),
        new("string.base64_decode", """{{ "c2lsaw==" | string.base64_decode }}""", "silk"),
        new("string.index_of",
            """
            {{ "a silk dress" | string.index_of "s" }} {{ "a silk dress" | string.index_of "s" 3 }}
            {{ "a silk dress" | string.index_of "z" }} {{ string.index_of "Silk" "SILK" 0 4 "OrdinalIgnoreCase" }}
            """,
            "2 10\n-1 0"),
    ];
}
