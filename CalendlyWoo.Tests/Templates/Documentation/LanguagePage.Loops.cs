namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, section 9.5.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Loops { get; } =
    [
        new("9.5 for",
            "{{ for session in sessions }}[{{ session.title }}]{{ end }}",
            "[Wardrobe edit][Colour advice][Shopping tour][Bridal look][Capsule plan]"),
        new("9.5 for", "{{ n = 3; for step in 1..n }}step {{step}} {{ end }}", "step 1 step 2 step 3 "),
        // The page shows the lines without the blank that their own line starts with.
        new("9.5 The offset parameter", "{{~ for $i in (20..25) offset:2 ~}}\n {{ $i }}\n{{~ end ~}}\n", " 22\n 23\n 24\n 25\n"),
        // The same blank.
        new("9.5 The limit parameter", "{{~ for $i in (20..25) limit:2 ~}}\n {{ $i }}\n{{~ end ~}}\n", " 20\n 21\n"),
        // The same blank.
        new("9.5 The reversed parameter", "{{~ for $i in (1..3) reversed ~}}\n {{ $i }}\n{{~ end ~}}\n", " 3\n 2\n 1\n"),
        new("9.5 The reversed parameter", """{{ for s in sessions offset: 1 limit: 2 reversed; s.title; ";"; end }}""", "Capsule plan;Bridal look;"),
        new("9.5 while", "{{ n = 0; while n < 4; n; n = n + 1; end }}", "0123"),
        // The page shows no indentation of the rows and the end of the table on its own line.
        new("9.5 tablerow",
            """
            <table>
              {{~ tablerow $s in sessions | array.sort "title" -}}
                {{ $s.title -}}
              {{ end ~}}
            </table>
            """,
            """
            <table>
            <tr class="row1"><td class="col1">Bridal look</td></tr>
            <tr class="row2"><td class="col1">Capsule plan</td></tr>
            <tr class="row3"><td class="col1">Colour advice</td></tr>
            <tr class="row4"><td class="col1">Shopping tour</td></tr>
            <tr class="row5"><td class="col1">Wardrobe edit</td></tr>
            </table>
            """),
        // The same.
        new("9.5 The cols parameter",
            """
            <table>
              {{~ tablerow $s in (sessions | array.sort "title") limit: 4 cols: 2 -}}
                {{ $s.title -}}
              {{ end ~}}
            </table>
            """,
            """
            <table>
            <tr class="row1"><td class="col1">Bridal look</td><td class="col2">Capsule plan</td></tr>
            <tr class="row2"><td class="col1">Colour advice</td><td class="col2">Shopping tour</td></tr>
            </table>
            """),
        new("9.5 Special loop variables",
            """{{ for s in sessions; for.index; for.rindex; for.first; for.last; for.even; for.odd; "\n"; end }}""",
            """
            04truefalsetruefalse
            13falsefalsefalsetrue
            22falsefalsetruefalse
            31falsefalsefalsetrue
            40falsetruetruefalse

            """),
        new("9.5 Special loop variables", """{{ for n in [1, 1, 2, 2, 3]; for.changed; " "; end }}""", "true false true false true "),
        // Not on the page; Scriban has it.
        new("9.5 Special loop variables", "{{ for n in 1..3; for.length; end }}", "333"),
        new("9.5 Special loop variables",
            """{{ n = 0; while n < 3; while.index; while.first; while.even; while.odd; "\n"; n = n + 1; end }}""",
            "0truetruefalse\n1falsefalsetrue\n2falsetruefalse\n"),
        new("9.5 break and continue", "{{ for i in 1..5\n  if i > 2\n    break\n  end\n  i\nend }}", "12"),
        // The page drops the line breaks around each step.
        new("9.5 break and continue",
            """
            {{ for i in 1..5
              if i == 2
                continue
              end
            }}
            [{{i}}] step
            {{ end }}
            """,
            "\n[1] step\n\n[3] step\n\n[4] step\n\n[5] step\n"),
    ];
}
