namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, sections 9.6 to 9.12.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Scopes { get; } =
    [
        new("9.6 capture",
            """
            {{ capture greeting }}
            Bonjour {{ customer.name }}
            {{ end }}[{{ greeting }}]
            """,
            "[\nBonjour Zoë Martin\n]"),
        new("9.7 readonly", "{{ fee = 1 }}{{ readonly fee }}{{ fee }}", "1"),
        new("9.8 import",
            """
            {{
              stylist = { speciality: "weddings" }
              import stylist
              speciality
            }}
            """,
            "weddings"),
        new("9.8 import", "{{ fee = 1; readonly fee; import { fee: 2 }; fee }}", "1"),
        new("9.9 with", """{{ stylist = {}; city = "Lyon"; with stylist; city = "Paris"; end; stylist.city; city }}""", "ParisLyon"),
        new("9.9 with", """{{ stylist = { name: "Ada" }; with stylist; name + " in " + customer.city; end }}""", "Ada in Lyon"),
        new("9.10 wrap",
            "{{\nfunc repeat\n\tfor $i in 1..<$0\n\t\t$$   # writes the wrapped block\n\tend\nend\n\nwrap repeat 4\n\t$i + \". Bonjour\\r\\n\"\nend\n}}",
            "1. Bonjour\r\n2. Bonjour\r\n3. Bonjour\r\n"),
        new("9.11 include and include_join",
            "{{ include 'signature' }}",
            "With love, Zoë Martin") { Snippets = new() { ["signature"] = "With love, {{ customer.name }}" } },
        // The page starts from a number that does not exist; nothing plus 1 is nothing.
        new("9.11 include and include_join",
            "{{ y = 0\ninclude 'visit'\nx = include 'visit'\nx + \" again\"\n}}",
            "Visit number 1\nVisit number 2\n again") { Snippets = new() { ["visit"] = "{{ y = y + 1 ~}}\nVisit number {{ y }}\n" } },
        // The first argument is the snippet's name.
        new("9.11 include and include_join",
            """{{ include 'visit' 5 place: "Lyon" }}""",
            "visit: 5 times to Lyon Lyon") { Snippets = new() { ["visit"] = "{{ $0 }}: {{ $1 }} times to {{ $.place }} {{ $place }}" } },
        new("9.11 include and include_join",
            "{{ include_join ['one', 'two', 'three'] '<br/>' 'tpl:opening' 'tpl:closing' }}",
            "<b>1<br/>2<br/>3</b>") { Snippets = new() { ["one"] = "1", ["two"] = "2", ["three"] = "3", ["opening"] = "<b>", ["closing"] = "</b>" } },
        new("9.11 include and include_join",
            "{{ include_join ['one', 'two'] 'tpl:line' '<div>' '</div>' }}",
            "<div>1 - 2</div>") { Snippets = new() { ["one"] = "1", ["two"] = "2", ["line"] = " - " } },
        // The page says that nothing is written around nothing; Scriban writes it.
        new("9.11 include and include_join",
            "[{{ include_join ['none', 'none'] '' '<div>' '</div>' }}]",
            "[<div></div>]") { Snippets = new() { ["none"] = "" } },
        new("9.11 include and include_join",
            "{{ x = include_join ['one', 'two'] ', ' '' ''; x | string.size }}",
            "4") { Snippets = new() { ["one"] = "1", ["two"] = "2" } },
        new("9.12 ret", "The end\n{{~ ret ~}}\nnobody reads this", "The end\n"),
        new("9.12 ret", "{{ func first(list); for item in list; ret item; end; end; first [7, 8] }}", "7"),
    ];
}
