namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/array.md of scriban/scriban.</summary>
internal static class ArrayPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("array.add", "{{ [36, 38] | array.add 40 }}", "[36, 38, 40]"),
        new("array.add_range", "{{ [36, 38] | array.add_range [40, 42] }}", "[36, 38, 40, 42]"),
        new("array.compact", "{{ [36, null, 40] | array.compact }}", "[36, 40]"),
        new("array.concat", "{{ [36, 38] | array.concat [40, 42] }}", "[36, 38, 40, 42]"),
        new("array.cycle",
            """
            {{ array.cycle ['plum', 'sand'] }}
            {{ array.cycle ['plum', 'sand'] }}
            {{ array.cycle ['plum', 'sand'] }}
            """,
            "plum\nsand\nplum"),
        new("array.cycle", "{{ for n in 1..3; array.cycle ['a', 'b'] 'first'; array.cycle ['a', 'b', 'c'] 'second'; end }}", "aabbac"),
        new("array.any",
            """
            {{ ["silk", "wool"] | array.any @string.contains "oo"}}
            {{ ["silk", "wool"] | array.any @string.contains "zz"}}
            """,
            "true\nfalse"),
        new("array.each", """{{ [" silk", "wool "] | array.each @string.strip }}""", """["silk", "wool"]"""),
        new("array.each", "{{ [1, 2] | array.each do; ret $0 * 10; end }}", "[10, 20]"),
        new("array.filter", """{{ ["", "silk", ""] | array.filter @string.empty }}""", """["", ""]"""),
        new("array.filter",
            """{{ func big(s); ret s.price > 200; end; sessions | array.filter @big | array.map "title" }}""",
            """["Shopping tour", "Bridal look"]"""),
        new("array.first", "{{ [40, 42, 44] | array.first }}", "40"),
        new("array.insert_at", """{{ ["hat", "bag"] | array.insert_at 1 "shoe" }}""", """["hat", "shoe", "bag"]"""),
        new("array.insert_at", "{{ [1] | array.insert_at 3 9 }}", "[1, null, null, 9]"),
        new("array.join", """{{ [36, 38, 40] | array.join " / " }}""", "36 / 38 / 40"),
        new("array.join", """{{ ["a", "b"] | array.join "+" @string.upcase }}""", "A+B"),
        new("array.last", "{{ [40, 42, 44] | array.last }}", "44"),
        new("array.limit", "{{ [40, 42, 44] | array.limit 2 }}", "[40, 42]"),
        new("array.map", """{{ sessions | array.map "place" | array.uniq | array.sort }}""", """["home", "online", "store"]"""),
        new("array.offset", "{{ [36, 38, 40, 42] | array.offset 2 }}", "[40, 42]"),
        new("array.remove_at", "{{ [36, 38, 40, 42] | array.remove_at 1 }}", "[36, 40, 42]"),
        new("array.remove_at", "{{ [36, 38, 40, 42] | array.remove_at (-1) }}", "[36, 38, 40]"),
        new("array.reverse", "{{ [36, 38, 40] | array.reverse }}", "[40, 38, 36]"),
        new("array.size", "{{ [36, 38, 40] | array.size }}", "3"),
        new("array.sort", "{{ [40, 4, 14] | array.sort }}", "[4, 14, 40]"),
        new("array.sort",
            """{{ sessions | array.sort "price" | array.map "title" }}""",
            """["Colour advice", "Capsule plan", "Wardrobe edit", "Shopping tour", "Bridal look"]"""),
        new("array.sort", """{{ [{ home: { no: 2 }}, { home: { no: 1 }}] | array.sort "home.no" }}""", "[{home: {no: 1}}, {home: {no: 2}}]"),
        new("array.sort",
            """{{ sessions | array.sort "place" | array.map "title" }}""",
            """["Wardrobe edit", "Colour advice", "Capsule plan", "Shopping tour", "Bridal look"]"""),
        new("array.uniq", "{{ [36, 36, 38, 40, 38] | array.uniq }}", "[36, 38, 40]"),
        new("array.contains", "{{ [36, 38] | array.contains 38 }} {{ [36, 38] | array.contains 40 }}", "true false"),
    ];
}
