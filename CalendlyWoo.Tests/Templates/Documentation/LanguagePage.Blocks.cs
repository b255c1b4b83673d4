namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, sections 1 and 2.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Blocks { get; } =
    [
        new("1.1 Code block", "{{ customer.name }}", "Zoë Martin"),
        new("1.1 Code block", "{{\n  if !greeting\n    greeting = \"Hello\"\n  end\n  greeting\n}}", "Hello"),
        new("1.1 Code block", """{{if !greeting; greeting = "Hello"; end; greeting }}""", "Hello"),
        new("1.1 Code block",
            """
            {{
              hours = 2     # assigns, prints nothing
              hours         # prints 2
              hours * 10    # prints 20
            }}
            """,
            "220"),
        // A code block alone leaves its line break behind, which the page does not show.
        new("1.1 Code block", "{{ hours = 2 }}\n{{ hours }}\n{{ hours * 10 }}", "\n2\n20"),
        new("1.1 Code block", """{{ "one\n"; "two" }}""", "one\ntwo"),
        new("1.1 Code block", "{{ 1\n\n\n   2 }}", "12"),
        new("1.2 Text block",
            "Dear {{ customer.name }}, your stylist is looking forward to { you }.",
            "Dear Zoë Martin, your stylist is looking forward to { you }."),
        new("1.3 Escape block", "{%{Write {{ customer.name }} for the name}%}", "Write {{ customer.name }} for the name"),
        new("1.3 Escape block", "{%%{A block ends with }%} as a rule}%%}", "A block ends with }%} as a rule"),
        new("1.3 Escape block", "{%%%%{One {%%{ in }%%} another}%%%%}", "One {%%{ in }%%} another"),
        new("1.4 Whitespace control", "Dear [      \n{{- customer.city}}] friend", "Dear [Lyon] friend"),
        new("1.4 Whitespace control", "Dear [{{ customer.city -}} \n] friend:      ", "Dear [Lyon] friend:      "),
        new("1.4 Whitespace control", "Dear [\n{{- customer.city -}} \n] friend:      ", "Dear [Lyon] friend:      "),
        new("1.4 Whitespace control",
            """
            <ol>
                {{~ for session in sessions ~}}
                <li>{{ session.title }}</li>
                {{~ end ~}}
            </ol>

            """,
            """
            <ol>
                <li>Wardrobe edit</li>
                <li>Colour advice</li>
                <li>Shopping tour</li>
                <li>Bridal look</li>
                <li>Capsule plan</li>
            </ol>

            """),
        new("1.4 Whitespace control",
            """
            <ol>
                {{- for session in sessions -}}
                <li>{{ session.title }}</li>
                {{- end -}}
            </ol>

            """,
            """
            <ol><li>Wardrobe edit</li><li>Colour advice</li><li>Shopping tour</li><li>Bridal look</li><li>Capsule plan</li></ol>

            """),
        new("1.4 Whitespace control", "left  {{~ customer.city ~}}  right", "leftLyonright"),
        new("1.4 Whitespace control", "left\n  {{~ customer.city ~}}  \n  right", "left\nLyon  right"),
        new("1.4 Whitespace control", "left  {%{- {{ raw }} -}%}  right", "left {{ raw }} right"),
        new("1.4 Whitespace control", "left\n  {%%{~ {{ raw }} ~}%%}\nright", "left\n {{ raw }} right"),
        new("1.5 Auto indentation",
            """
            {{ address = "1 Rue Bleue\n69001 Lyon\nFrance\n" ~}}
               {{ address }}Bonjour
            """,
            "   1 Rue Bleue\n   69001 Lyon\n   France\nBonjour"),
        new("1.5 Auto indentation",
            """
            {{ address = "1 Rue Bleue\n69001 Lyon\nFrance\n" -}}
               {{ address }}Bonjour
            """,
            "1 Rue Bleue\n69001 Lyon\nFrance\nBonjour"),
        new("1.5 Auto indentation", """to: {{ "Rue\nLyon" }}""", "to: Rue\nLyon"),
        new("1.5 Auto indentation", "x\n   {{~ \"Rue\\nLyon\" }}", "x\nRue\nLyon"),
        new("2 Comments", "{{ customer.city   # where she lives }}", "Lyon"),
        new("2 Comments", "{{ ## Nothing of this\nappears in\nthe mail ## }}", ""),
        new("2 Comments", "{{ ## closed by the end of the block }}Bonjour", "Bonjour"),
        new("2 Comments", "{{ 1 ## between ## + 2 }}", "3"),
    ];
}
