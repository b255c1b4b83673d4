namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/regex.md of scriban/scriban.</summary>
internal static class RegexPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("regex.escape", """{{ "(silk.*)" | regex.escape }}""", """\(silk\.\*\)"""),
        new("regex.match", """{{ "order no 123 paid" | regex.match `(\w+) no (\d+)` }}""", """["order no 123", "order", "123"]"""),
        new("regex.match",
            """
            {{ "Silk\nwool" | regex.match "^WOOL$" "im" }}
            {{ "a\nb" | regex.match "a.b" "s" | array.size }}
            {{ "ab" | regex.match "a b # both" "x" }} {{ "a" | regex.match "z" }}
            """,
            "[\"wool\"]\n1\n[\"ab\"] []"),
        new("regex.matches", """{{ "silk and wool1" | regex.matches `(\w+)` }}""", """[["silk", "silk"], ["and", "and"], ["wool1", "wool1"]]"""),
        new("regex.replace", """{{ "siiiilk" | regex.replace "i+" "-" }}""", "s-lk"),
        new("regex.replace", """{{ "Martin Zoe" | regex.replace `(\w+) (\w+)` "$2 $1" }}""", "Zoe Martin"),
        new("regex.split", """{{ "silk ,  wool,linen" | regex.split `\s*,\s*` }}""", """["silk", "wool", "linen"]"""),
        new("regex.unescape", """{{ "\\(silk\\.\\*\\)" | regex.unescape }}""", "(silk.*)"),
    ];
}
