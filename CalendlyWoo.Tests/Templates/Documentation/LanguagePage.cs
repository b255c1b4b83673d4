namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/language.md of scriban/scriban.</summary>
internal static partial class LanguagePage
{
    public static IReadOnlyList<DocumentationExample> Examples =>
        [.. Blocks, .. Literals, .. Values, .. Functions, .. Expressions, .. Statements, .. Loops, .. Scopes];
}
