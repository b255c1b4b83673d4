using System.Globalization;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>The check of one template's parts. Pure.</summary>
internal static class SourceCheck
{
    public static TemplateReport Check(ITemplateEngine engine, CheckedText text, CheckContext context)
    {
        // A snippet that includes itself shows only where its new text is the one that is included.
        var own = text.IsSnippet ? context.With(text.Name, text.Source) : context;
        var html = engine.Parse(text.Source.Html, TemplatePart.Html);
        List<PartDiagnostic> found = [.. Blanks(text), .. Lines(text), .. Language(engine, text, html, own)];
        var isWritten = !found.Exists(IsError);
        // What stands behind a bracket that never closes is not HTML to be judged.
        if (!html.HasErrors) found.AddRange(MarkupCheck.OfHtml(text).Select(one => new PartDiagnostic(SourcePart.Html, one)));
        found.AddRange(TextLinks.CheckSource(text.Source.Text ?? "").Select(one => new PartDiagnostic(SourcePart.Text, one)));
        MailSize? size = null;
        if (isWritten)
        {
            var sample = new SampleCheck(engine, text, own).Run();
            found.AddRange(sample.Diagnostics);
            size = sample.Size;
        }

        found.AddRange(FileCheck.Check(text, context.Files));
        return new TemplateReport([.. found.OrderBy(one => one.Part).ThenBy(one => one.Diagnostic.Span.Offset)]) { Size = size };
    }

    private static IEnumerable<PartDiagnostic> Blanks(CheckedText text)
    {
        if (!text.IsSnippet && string.IsNullOrWhiteSpace(text.Source.Subject))
        {
            yield return Problems.Error(SourcePart.Subject, EditingCodes.Blank, T("The subject is empty. Write one: customers see it first."));
        }

        if (string.IsNullOrWhiteSpace(text.Source.Html))
        {
            var sentence = text.IsSnippet ? T("This snippet is empty.") : T("The mail is empty. Write what the customer reads.");
            yield return Problems.Error(SourcePart.Html, EditingCodes.Blank, sentence);
        }
    }

    private static IEnumerable<PartDiagnostic> Lines(CheckedText text)
    {
        (SourcePart Part, string Text)[] lines = text.IsSnippet
            ? []
            : [(SourcePart.Subject, text.Source.Subject), (SourcePart.Preheader, text.Source.Preheader)];
        return
            from line in lines
            where line.Text.Length > SourceContent.LongestLine
            let length = line.Text.Length.ToString("N0", CultureInfo.InvariantCulture)
            select Problems.Error(line.Part, EditingCodes.TooLong, T($"This has {length} characters; 2,000 are possible. Shorten it."));
    }

    private static IEnumerable<PartDiagnostic> Language(ITemplateEngine engine, CheckedText text, ParsedTemplate html, CheckContext context)
    {
        var source = text.Source;
        List<(SourcePart Part, ParsedTemplate Parsed)> parts = [(SourcePart.Html, html)];
        if (!string.IsNullOrWhiteSpace(source.Text)) parts.Add((SourcePart.Text, engine.Parse(source.Text, TemplatePart.Text)));
        if (!text.IsSnippet)
        {
            parts.Add((SourcePart.Subject, engine.Parse(source.Subject, TemplatePart.Subject)));
            parts.Add((SourcePart.Preheader, engine.Parse(source.Preheader, TemplatePart.Subject)));
        }

        var check = new LanguageCheck(engine, text, context);
        return parts.SelectMany(part => check.Check(part.Parsed).Select(one => new PartDiagnostic(part.Part, one)));
    }

    private static bool IsError(PartDiagnostic one) => one.Diagnostic.Severity == DiagnosticSeverity.Error;
}
