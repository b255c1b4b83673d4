namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, section 8.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Expressions { get; } =
    [
        new("8.1 Variable path expressions", "{{ customer }}", """{name: "Zoë Martin", city: "Lyon", phone: null}"""),
        new("8.1 Variable path expressions", "{{ sessions[1].title }}", "Colour advice"),
        new("8.1 Variable path expressions", "{{ stylist = { homes: [{ rooms: [1, 2, 3] }] }; stylist.homes[0].rooms[2] }}", "3"),
        new("8.1 Variable path expressions", """{{ func hello; ret "Bonjour"; end; hello }}""", "Bonjour"),
        new("8.2 Assign expression", """{{ name = "Ada" }}{{ name }}""", "Ada"),
        new("8.2 Assign expression", """{{ stylist = { home: { rooms: [1] } }; stylist.home.rooms[0] = "hall"; stylist.home.rooms[0] }}""", "hall"),
        new("8.3 Nested expression", "{{ name = ('Zoë' + ' ' + 'Martin') }}{{ name }}{{ (1 + 2) * 3 }}", "Zoë Martin9"),
        new("8.4 Arithmetic expressions: on numbers", "{{ 7 + 2 }} {{ 7 - 2 }} {{ 7 * 2 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 2 }}", "9 5 14 3.5 3 1"),
        new("8.4 Arithmetic expressions: on numbers", "{{ 7.5 + 2 }} {{ 7 * 0.5 }} {{ 7.5 // 2 }} {{ 8 / 2 }} {{ 7.5 % 2 }}", "9.5 3.5 4 4 1.5"),
        new("8.4 Arithmetic expressions: on strings", """{{ "sil" + "ver" }} {{ 'ha' * 3 }} {{ 3 * 'ho' }}""", "silver hahaha hohoho"),
        new("8.4 Arithmetic expressions: on strings", """{{ "size " + 38 }} {{ 38 + " size" }}""", "size 38 38 size"),
        new("8.4 Arithmetic expressions: on strings",
            """[{{ "x" + null }}] {{ "" + 0 }} {{ "" + 1.0 }} {{ "" + true }} {{ "" + false }}""",
            "[x] 0 1 true false"),
        new("8.5 Conditional expressions", "{{ 1 == 1 }} {{ 1 != 1 }} {{ 2 > 1 }} {{ 2 >= 3 }} {{ 2 < 1 }} {{ 2 <= 2 }}", "true false true false false true"),
        new("8.5 Conditional expressions",
            """{{ "a" < "b" }} {{ "a" == "A" }} {{ (date.parse '2026/03/01') < (date.parse '2026/03/02') }}""",
            "true false true"),
        new("8.5 Conditional expressions", """{{ 1 && null }} {{ 1 && 2 }} {{ null || "x" }} {{ null || false }}""", "false true true false"),
        new("8.5 Conditional expressions", """{{ sessions.size > 3 ? "many" : "few" }}""", "many"),
        new("8.6 Unary expressions", "{{ !customer.phone }} {{ !true }} {{ +1.5 }} {{ -4 }}", "true false 1.5 -4"),
        new("8.6 Unary expressions", "{{ func sum; ret $0 + $1 + $2; end; parts = [1, 2, 3]; sum ^parts }}", "6"),
        new("8.6 Unary expressions", """{{ func hello; ret "Bonjour"; end; alias = @hello; alias }}""", "Bonjour"),
        new("8.6 Unary expressions", "{{ n = 5; ++n; n; --n; n }}", "6655"),
        new("8.6 Unary expressions", "{{ n = 5; n++; n; n--; n }}", "5665"),
        new("8.6 Unary expressions", "{{ box = { n: 1 }; box.n++; list = [4]; ++list[0]; box.n; list[0] }}", "1525"),
        new("8.7 Range expressions",
            "{{ for n in 1..4; n; end }} {{ for n in 1..<4; n; end }} {{ 1..4 }} {{ for n in 4..1; n; end }}",
            "1234 123 [1, 2, 3, 4] 4321"),
        new("8.8 The null-coalescing operators", """{{ customer.phone ?? "no phone" }} {{ customer.city ?? "no city" }}""", "no phone Lyon"),
        new("8.8 The null-coalescing operators", """{{ customer.city ?! "has a city" }} [{{ customer.phone ?! "has a phone" }}]""", "has a city []"),
        new("8.9 Function call expression", """{{ func join; ret $0 + $1 + $2; end; join 1 "-" (1+5) }}""", "1-6"),
        // The page names another day than its own input.
        new("8.9 Function call expression", "{{ date.parse '2026/01/05' | date.to_string '%g' }}", " 05 Jan 2026"),
        new("8.9 Function call expression",
            """
            {{-
            "Lyon"                        |
                  string.append " Nord"   |
                  string.prepend "Vers "
            -}}
            """,
            "Vers Lyon Nord"),
        new("8.9 Named arguments", """{{ "Wardrobe edit" | string.truncate 8 ellipsis: "~" }}""", "Wardrob~"),
        new("8.9 Named arguments", """{{ date.parse_to_string "05/01/2026" "%F" input_pattern: "%d/%m/%Y" }}""", "2026-01-05"),
        // The page prints its index with the item's variable and adds line breaks that Scriban does not write.
        new("8.9 Named arguments",
            """
            {{
                func invite
                    "count: " + $.count
                    " note: " + $["note"]
                    for $guest in $
                        " guest[" + for.index + "]=" + $guest
                    end
                end

                invite "Ada" "Zoë" count: 2 note: "soon"
            }}
            """,
            "count: 2 note: soon guest[0]=Ada guest[1]=Zoë"),
    ];
}
