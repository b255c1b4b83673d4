using System.Text;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing;
using CalendlyWoo.Core.Templates.Finishing.Links;
using CalendlyWoo.Core.Templates.Finishing.Pictures;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>
/// Checks the mail that a text without errors makes of the full sample, for what shows only there: addresses from the model, what snippets bring in, the
/// size. Places are those of the rendering, so that nothing but the part is told. Pure.
/// </summary>
internal sealed class SampleCheck(ITemplateEngine engine, CheckedText text, CheckContext context)
{
    private const int MostShown = 100;

    /// <summary>Whoever holds them can move or cancel the session.</summary>
    private static readonly string[] BearerLinks = [.. new[] { LinksModel.Sample.Reschedule, LinksModel.Sample.Cancel }.OfType<string>()];

    public SampleFindings Run()
    {
        // A snippet has no subject, and no mail is composed without one.
        var source = text.IsSnippet ? text.Source with { Subject = text.Name } : text.Source;
        var options = RenderOptions.Default with { Snippets = context.Library };
        var composed = new MailComposer(engine).Compose(MailTemplate.Parse(engine, source), ModelSamples.Of(text.Kind)[0].Model, options);
        if (!composed.TryGet(out var mail, out var failure)) return new SampleFindings(Unwritten(failure), null);
        var size = SizeOf(mail);
        List<PartDiagnostic> found = [.. HtmlProblems(mail.Html), .. TextProblems(mail.Text)];
        // Files are judged by their own limits.
        if (!text.IsSnippet && (size with { TotalBytes = 0 }).Diagnostic() is { } tooLarge) found.Add(new PartDiagnostic(SourcePart.Html, tooLarge));
        return new SampleFindings([.. found.Distinct()], size);
    }

    private IReadOnlyList<PartDiagnostic> Unwritten(Failure failure) =>
        text.IsSnippet || failure.Category == FailureCategory.Transient ? []
        : [Problems.Error(failure.Detail == "subject" ? SourcePart.Subject : SourcePart.Html, failure.Code, failure.Message)];

    private IEnumerable<PartDiagnostic> HtmlProblems(string html)
    {
        IEnumerable<TemplateDiagnostic> found = LinkCheck.CheckRendered(html, BearerLinks);
        if (!text.IsSnippet)
        {
            var pictures = PictureCheck.CheckRendered(html, MarkupCheck.PicturesOf(text.Source));
            found = found.Concat(pictures.Where(one => one.Code == FinishingCodes.PictureMissing));
        }

        return Unsaid(SourcePart.Html, html, found, engine.Parse(text.Source.Html, TemplatePart.Html));
    }

    private IEnumerable<PartDiagnostic> TextProblems(string rendered) => string.IsNullOrWhiteSpace(text.Source.Text)
        ? []
        : Unsaid(SourcePart.Text, rendered, TextLinks.CheckRendered(rendered, BearerLinks), engine.Parse(text.Source.Text, TemplatePart.Text));

    private IEnumerable<PartDiagnostic> Unsaid(SourcePart part, string rendered, IEnumerable<TemplateDiagnostic> found, ParsedTemplate parsed)
    {
        // A snippet's arguments are empty here: an address that is made of them is judged in the mails that include it.
        var relevant = text.IsSnippet ? found.Where(one => one.Code == FinishingCodes.LinkLeaksSecret) : found;
        if (relevant.ToList() is not { Count: > 0 } problems) return [];
        var known = KnownProblems.Of(text, context, parsed);
        return
        [
            .. from one in problems
               let written = rendered.Substring(one.Span.Offset, one.Span.Length)
               where !known.Contains(one.Code, written)
               select Problems.AtStart(part, one, T($"When this mail is filled in, it has {Short(written)}. {one.Message}")),
        ];
    }

    private MailSize SizeOf(ComposedMail mail)
    {
        var html = Encoding.UTF8.GetByteCount(mail.Html);
        // Base64 in lines of 76 letters.
        var files = text.Source.Files.Sum(file => file.Size) * 137 / 100;
        return new MailSize(html, (int)Math.Min(int.MaxValue, html + Encoding.UTF8.GetByteCount(mail.Text) + files));
    }

    private static string Short(string written) => written.Length <= MostShown ? written : $"{written[..MostShown]}…";
}

/// <summary>What the sample's mail shows.</summary>
/// <param name="Diagnostics">In the order of the parts.</param>
/// <param name="Size">Null where there is no mail.</param>
internal sealed record SampleFindings(IReadOnlyList<PartDiagnostic> Diagnostics, MailSize? Size);
