using CalendlyWoo.Core.Templates.Language.Checking;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language;

/// <summary>A template or snippet that this engine has read.</summary>
internal sealed class SyntaxTemplate : ParsedTemplate
{
    public required Block Page { get; init; }

    /// <summary>The names that it makes itself.</summary>
    public required IReadOnlySet<string> Own { get; init; }

    /// <summary>UTF-16 units of the source.</summary>
    public required int Length { get; init; }

    public static SyntaxTemplate Parse(string source, TemplatePart part)
    {
        var diagnostics = new DiagnosticBag();
        if (source.Length > TemplateEngine.MaxSourceLength)
        {
            diagnostics.Error(DiagnosticCodes.TooLong, new SourceSpan(0, 0, 1, 1), $"This template has more than {TemplateEngine.MaxSourceLength} characters.");
            source = "";
        }

        var page = Parser.Parse(source, diagnostics);
        var names = PageNames.Of(page);
        return new SyntaxTemplate
        {
            Part = part,
            Own = names.Own,
            Page = page,
            Length = source.Length,
            Diagnostics = diagnostics.ToList(),
            Variables = names.Used,
            Includes = names.Includes,
        };
    }
}
