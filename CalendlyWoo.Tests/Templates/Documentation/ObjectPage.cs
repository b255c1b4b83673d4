namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/object.md of scriban/scriban.</summary>
internal static class ObjectPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("object.default",
            """{{ customer.phone | object.default "no phone" }} {{ "" | object.default "none" }} [{{ " " | object.default "none" }}]""",
            "no phone none [ ]"),
        new("object.format", """{{ 255 | object.format "X4" }} {{ 1523 | object.format "N2" "en-US" }}""", "00FF 1,523.00"),
        new("object.has_key", """{{ customer | object.has_key "phone" }} {{ customer | object.has_key "fax" }}""", "true false"),
        new("object.has_value", """{{ customer | object.has_value "city" }} {{ customer | object.has_value "phone" }}""", "true false"),
        new("object.keys", "{{ customer | object.keys | array.sort }}", """["city", "name", "phone"]"""),
        new("object.size", """{{ [36, 38] | object.size }} {{ "silk" | object.size }} {{ {a: 1} | object.size }}""", "2 4 1"),
        new("object.typeof",
            """
            {{ null | object.typeof }}
            {{ true | object.typeof }}
            {{ 1 | object.typeof }}
            {{ 1.0 | object.typeof }}
            {{ "silk" | object.typeof }}
            {{ 1..5 | object.typeof }}
            {{ [1, 2] | object.typeof }}
            {{ {} | object.typeof }}
            {{ object | object.typeof }}
            """,
            "\nboolean\nnumber\nnumber\nstring\niterator\narray\nobject\nobject"),
        new("object.kind",
            """
            {{ null | object.kind }}
            {{ true | object.kind }}
            {{ 1 | object.kind }}
            {{ 1.0 | object.kind }}
            {{ "silk" | object.kind }}
            {{ 1..5 | object.kind }}
            {{ [1, 2] | object.kind }}
            {{ {} | object.kind }}
            {{ object | object.kind }}
            """,
            "\nbool\nint\ndouble\nstring\nrange\narray\nobject\nobject"),
        new("object.values", """{{ {name: "Zoë", city: "Lyon"} | object.values | array.sort }}""", """["Lyon", "Zoë"]"""),
        new("object.from_json",
            """
            {{
               order = `{ "total": 123, "lines": [{ "name": "hat" }] }` | object.from_json
               order.total + order.lines[0].name
            }}
            """,
            "123hat"),
        new("object.to_json",
            """
            {{ { name: "Zoe", sizes: [36, 38] } | object.to_json }}
            {{ true | object.to_json }}
            {{ null | object.to_json }}
            """,
            "{\"name\":\"Zoe\",\"sizes\":[36,38]}\ntrue\nnull"),
    ];
}
