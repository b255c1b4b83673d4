namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, section 7.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Functions { get; } =
    [
        new("7.1 Simple functions",
            """
            {{func rebate
               ret $0 - $1
            end}}{{rebate 50 8}}
            {{50 | rebate 8}}
            """,
            "42\n42"),
        new("7.1 Simple functions", """{{func last; ret $[-1] + $.suffix; end}}{{ last 1 2 suffix: " left" }}""", "2 left"),
        new("7.1 Simple functions",
            """
            {{func next}}
               The next number is {{ $0 + 1 }}
            {{end}}{{ next 41 }}
            """,
            "\n   The next number is 42\n"),
        new("7.1 Simple functions", "{{ func set; price = 10; end; price = 1; set; price }}", "10"),
        new("7.2 Anonymous functions", "{{ rebate = do; ret $0 - $1; end; 8 | rebate 50 }}", "-42"),
        new("7.2 Anonymous functions", "{{ func apply; ret $0 6 7; end\napply do\n    ret $0 * $1\nend\n}}", "42"),
        new("7.3 Parametric functions",
            """
            {{func rebate(price, off)
               ret price - off
            end}}{{rebate 50 8}}
            {{50 | rebate 8}}
            """,
            "42\n42"),
        new("7.3 Parametric functions",
            """
            {{func total(price, count, fee = 1, tax = 2)
               ret price * count - fee - tax
            end}}{{total 50 2}}
            {{50 | total 2}}
            {{total 50 2 0 }}
            {{50 | total 2 0}}
            {{ total 50 2 tax: 5 }}
            """,
            "97\n97\n98\n98\n94"),
        // The page's own call lacks its closing braces.
        new("7.3 Parametric functions",
            """
            {{func rest(price, off...)
               ret price - (off[0] ?? 0) - (off[1] ?? 0)
            end}}{{rest 50 8 2}}
            {{50 | rest 8 2}}
            {{ rest 50 }}
            """,
            "40\n40\n50"),
        // The page says that $ nests the variable arguments; that is what Scriban does.
        new("7.3 Parametric functions", "{{func both(price, off...); ret $; end}}{{ both 5 1 2 }}", "[5, [1, 2]]"),
        new("7.3 Parametric functions", "{{ func inner(price); price = price + 1; mine = 3; ret price; end; inner 1 }}{{ price }}{{ mine }}", "2"),
        new("7.3 Parametric functions", "{{ known = 1; func change(x); known = x; end; change 5; known }}", "5"),
        new("7.4 Inline functions", "{{ rebate(price, off) = price - off }}{{ rebate 50 8 }}", "42"),
        new("7.5 Function Pointers",
            """
            {{ func next; ret $0 + 1; end
            stylist = {}
            stylist.next = @next
            number = 1 | stylist.next
            number
            }}
            """,
            "2"),
        new("7.5 Function Pointers", "{{ func twice(f, x); ret f (f x); end; func next(x); ret x + 1; end; twice @next 5 }}", "7"),
    ];
}
