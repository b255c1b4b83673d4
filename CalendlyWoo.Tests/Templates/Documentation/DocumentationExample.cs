namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>
/// What a heading of the documentation shows, told in the shop's words. Scriban itself printed the expected text; where its page says
/// something else, a remark stands above.
/// </summary>
internal sealed record DocumentationExample(string Heading, string Template, string Expected)
{
    public Dictionary<string, string> Snippets { get; init; } = [];
}
