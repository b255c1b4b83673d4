using System.Globalization;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>The check of one template's parts. Pure.</summary>
internal static class SourceCheck
{
    private static readonly SourceSpan Start = new(0, 0, 1, 1);

    public static TemplateReport Check(ITemplateEngine engine, TemplateKind kind, TemplateSource source, IReadOnlySet<Guid> knownFiles)
    {
        var found = new List<PartDiagnostic>();
        if (kind != TemplateKind.Snippet)
        {
            CheckLine(found, SourcePart.Subject, source.Subject);
            if (string.IsNullOrWhiteSpace(source.Subject))
            {
                found.Add(Error(SourcePart.Subject, EditingCodes.Blank, "The subject is empty. Write one: customers see it first."));
            }

            AddLanguage(SourcePart.Subject, TemplatePart.Subject, source.Subject);
            CheckLine(found, SourcePart.Preheader, source.Preheader);
            AddLanguage(SourcePart.Preheader, TemplatePart.Subject, source.Preheader);
        }

        if (string.IsNullOrWhiteSpace(source.Html))
        {
            found.Add(Error(SourcePart.Html, EditingCodes.Blank, kind == TemplateKind.Snippet ? "This snippet is empty." : "The mail is empty. Write what the customer reads."));
        }

        AddLanguage(SourcePart.Html, TemplatePart.Html, source.Html);
        if (!string.IsNullOrWhiteSpace(source.Text))
        {
            AddLanguage(SourcePart.Text, TemplatePart.Text, source.Text);
        }

        CheckFiles(found, kind, source, knownFiles);
        return new TemplateReport(found);

        void AddLanguage(SourcePart part, TemplatePart language, string text)
        {
            var parsed = engine.Parse(text, language);
            var diagnostics = kind == TemplateKind.Snippet ? SnippetCheck.Check(engine, parsed) : engine.Check(parsed, NotificationModels.SchemaOf(kind));
            found.AddRange(diagnostics.Select(one => new PartDiagnostic(part, one)));
        }
    }

    private static void CheckLine(List<PartDiagnostic> found, SourcePart part, string text)
    {
        if (text.Length > SourceContent.LongestLine)
        {
            found.Add(Error(part, EditingCodes.TooLong, $"This has {text.Length.ToString("N0", CultureInfo.InvariantCulture)} characters; 2,000 are possible. Shorten it."));
        }
    }

    private static void CheckFiles(List<PartDiagnostic> found, TemplateKind kind, TemplateSource source, IReadOnlySet<Guid> knownFiles)
    {
        foreach (var file in source.Files.Where(file => !knownFiles.Contains(file.FileId)))
        {
            found.Add(Error(SourcePart.Files, EditingCodes.FileUse, $"The file “{file.Name}” is not stored here any more. Take it out, or add it again."));
        }

        foreach (var same in source.Files.GroupBy(file => file.Name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            found.Add(Error(SourcePart.Files, EditingCodes.FileUse, $"Two files are called “{same.Key}”. Give one of them another name."));
        }

        if (TemplateFileRules.TooLargeTogether(source.Files) is { } sentence)
        {
            found.Add(Error(SourcePart.Files, EditingCodes.FileUse, sentence));
        }

        if (source.HasCertificate && kind != TemplateKind.OrderPaid)
        {
            found.Add(Error(SourcePart.Files, EditingCodes.FileUse, "A gift certificate can travel with mails about paid orders only. Switch it off."));
        }

        if (source.HasInvite && kind is not (TemplateKind.Booked or TemplateKind.Rescheduled or TemplateKind.Cancelled))
        {
            found.Add(Error(SourcePart.Files, EditingCodes.FileUse, "A calendar file needs a session, and this kind of mail has none. Switch it off."));
        }
    }

    private static PartDiagnostic Error(SourcePart part, string code, string sentence) =>
        new(part, new TemplateDiagnostic(DiagnosticSeverity.Error, code, sentence, Start));
}
