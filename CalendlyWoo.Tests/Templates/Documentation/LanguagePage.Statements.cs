namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, sections 9.1 to 9.4.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Statements { get; } =
    [
        new("9.1 Single expression",
            """
            {{ sessions.size + 1 }}{{
            sessions.size + 2       # one statement on its line
            }}
            """,
            "67"),
        new("9.2 Compound Assignment",
            """{{ n = 7; n += 2; n; " "; n -= 1; n; " "; n *= 3; n; " "; n /= 5; n; " "; n //= 2; n; " "; n %= 2; n }}""",
            "9 8 24 4.8 2 0"),
        new("9.2 Compound Assignment", "{{ box = { n: 1 }; box.n += 4; list = [10]; list[0] -= 3; box.n; list[0] }}", "57"),
        new("9.3 if, else, else if",
            """
            {{
            if sessions.size > 10
              "many"
            else if sessions.size > 3
              "some"
            else
              "few"
            end
            }}
            """,
            "some"),
        new("9.3 Truthy and Falsy",
            """{{ 0 ? 1 : 2 }}{{ 1 ? 1 : 2 }}{{ null ? 1 : 2 }}{{ false ? 1 : 2 }}{{ {} ? 1 : 2 }}{{ "" ? 1 : 2 }}{{ "x" ? 1 : 2 }}{{ [] ? 1 : 2 }}""",
            "11221111"),
        new("9.3 Truthy and Falsy", "{{ if customer.phone }}We shall ring{{ else }}We shall write{{ end }}", "We shall write"),
        new("9.4 case and when",
            """
            {{
                month = 5
                case month
                  when 12, 1, 2
                      "winter"
                  when 3 || 4 || 5
                      "spring"
                  else
                      "month " + month
                end
            }}
            """,
            "spring"),
        new("9.4 case and when", """{{ case customer.city }}{{ when "Paris" }}near{{ when "Lyon" }}south{{ else }}far{{ end }}""", "south"),
        new("9.4 case and when", """{{ case 9; when 1; "one"; else; "other"; end }}""", "other"),
    ];
}
