using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>Why a text does not become active, in words.</summary>
internal static class PublishRefusals
{
    public static Failure HasErrors(TemplateReport report)
    {
        var first = report.Diagnostics.First(one => one.Diagnostic.Severity == DiagnosticSeverity.Error);
        var others = report.Errors - 1;
        return EditingFailures.Refused(
            EditingCodes.HasErrors,
            T($"There {(others == 0 ? "is one mistake" : $"are {report.Errors} mistakes")} to correct first. {Place(first)}: {first.Diagnostic.Message}"));
    }

    public static Failure BreaksOthers(IReadOnlyList<string> names) => EditingFailures.Refused(
        EditingCodes.BreaksOthers,
        T($"With this text, {(names.Count == 1 ? "a template" : $"{names.Count} templates")} that include it would break: {string.Join(", ", names)}. Correct the snippet, or change them first."));

    public static Failure NewerVersion(TemplateVersion active) => EditingFailures.Refused(
        EditingCodes.NewerVersion,
        T($"{active.CreatedBy} published version {active.Number} after this text was begun. Compare the two before you publish yours over it."));

    private static string Place(PartDiagnostic one) => one.Part switch
    {
        SourcePart.Subject => T("In the subject"),
        SourcePart.Preheader => T("In the preheader"),
        SourcePart.Html => T($"In the HTML, line {one.Diagnostic.Span.Line}"),
        SourcePart.Text => T($"In the text part, line {one.Diagnostic.Span.Line}"),
        SourcePart.Files => T("Among the files"),
    };
}
