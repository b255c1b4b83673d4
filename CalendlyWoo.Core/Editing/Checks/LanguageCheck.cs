using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>Checks one part against the language, the names of its kind and the snippets. Pure.</summary>
internal sealed class LanguageCheck(ITemplateEngine engine, CheckedText text, CheckContext context)
{
    private readonly ModelSchema _schema = NotificationModels.SchemaOf(text.Kind);

    public IReadOnlyList<TemplateDiagnostic> Check(ParsedTemplate part)
    {
        if (text.IsSnippet) return SnippetCheck.Check(engine, part, context.Library);
        var found = engine.Check(part, _schema, context.Library);
        return part.Includes.Count > 0 && found.Any(IsUnknownName) ? WithoutNamesOfOtherKinds(part, found) : found;
    }

    /// <summary>
    /// A name in a snippet that only other kinds of mail know is empty in this one (<see cref="MailModel.ToObject"/>), and no mistake of the mail; the
    /// snippet's own check warns of it. It is known by not being there where the snippets are blank, nor where every kind's names are known.
    /// </summary>
    private List<TemplateDiagnostic> WithoutNamesOfOtherKinds(ParsedTemplate part, IReadOnlyList<TemplateDiagnostic> found)
    {
        var blank = new SnippetLibrary(context.Snippets.Keys.ToDictionary(name => name, _ => "", StringComparer.Ordinal));
        var real = engine.Check(part, _schema, blank)
            .Concat(engine.Check(part, NotificationModels.SchemaOf(TemplateKind.Snippet), context.Library))
            .Where(IsUnknownName).Select(one => one.Span).ToHashSet();
        return [.. found.Where(one => !IsUnknownName(one) || real.Contains(one.Span))];
    }

    private static bool IsUnknownName(TemplateDiagnostic one) => one is { Severity: DiagnosticSeverity.Error, Code: DiagnosticCodes.UnknownName };
}
