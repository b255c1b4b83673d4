namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/html.md of scriban/scriban.</summary>
internal static class HtmlPage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("html.strip", """{{ "<b>Bonjour</b> <a href='x'>Zoë</a>" | html.strip }}""", "Bonjour Zoë"),
        new("html.escape", """{{ "<b>Silk & \"wool\"</b>" | html.escape }}""", "&lt;b&gt;Silk &amp; &quot;wool&quot;&lt;/b&gt;"),
        new("html.newline_to_br", """{{ "Rue Bleue\nLyon\r\nFrance" | html.newline_to_br }}""", "Rue Bleue<br />\nLyon<br />\r\nFrance"),
        new("html.url_encode",
            """{{ "zoe+silk@example.com a/b?c=d&e='f'#g:h" | html.url_encode }}""",
            "zoe%2Bsilk%40example.com%20a%2Fb%3Fc%3Dd%26e%3D%27f%27%23g%3Ah"),
        new("html.url_escape", """{{ "https://example.com/a b?c=<d>&e='f'#g" | html.url_escape }}""", "https://example.com/a%20b?c=%3Cd%3E&e='f'#g"),
    ];
}
