namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/math.md of scriban/scriban.</summary>
internal static class MathPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("math.abs", "{{ -12.5| math.abs }} {{ -12| math.abs }}", "12.5 12"),
        new("math.ceil", "{{ 4.2 | math.ceil }} {{ 4.9 | math.ceil }}", "5 5"),
        new("math.divided_by", "{{ 9.6 | math.divided_by 3.0 | math.round 1 }} {{ 9.6 | math.divided_by 2 }}", "3.2 4"),
        new("math.floor", "{{ 4.2 | math.floor }} {{ 4.9 | math.floor }}", "4 4"),
        new("math.format",
            """{{ 255 | math.format "X4" }} {{ 1234.5 | math.format "N2" "en-US" }} {{ 1234.5 | math.format "C" "en-US" }}""",
            "00FF 1,234.50 $1,234.50"),
        new("math.is_number", """{{ 255 | math.is_number }} {{ "38" | math.is_number }} {{ null | math.is_number }}""", "true false false"),
        new("math.minus", "{{ 180 | math.minus 30 }}", "150"),
        new("math.modulo", "{{ 17 | math.modulo 5 }}", "2"),
        new("math.plus", "{{ 180 | math.plus 30 }}", "210"),
        new("math.round", "{{ 4.6 | math.round }} {{ 4.3 | math.round }} {{ 4.5678 | math.round 2 }}", "5 4 4.57"),
        new("math.times", "{{ 6 | math.times 7 }}", "42"),
        new("math.uuid", "{{ math.uuid | regex.match `^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$` | array.size }}", "2"),
        new("math.random", "{{ math.random 7 8 }}", "7"),
    ];
}
