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
            $"There {(others == 0 ? "is one mistake" : $"are {report.Errors} mistakes")} to correct first. {Place(first)}: {first.Diagnostic.Message}");
    }

    public static Failure BreaksOthers(IReadOnlyList<string> names) => EditingFailures.Refused(
        EditingCodes.BreaksOthers,
        $"With this text, {(names.Count == 1 ? "a template" : $"{names.Count} templates")} that include it would break: {string.Join(", ", names)}. Correct the snippet, or change them first.");

    public static Failure NewerVersion(TemplateVersion active) => EditingFailures.Refused(
        EditingCodes.NewerVersion,
        $"{active.CreatedBy} published version {active.Number} after this text was begun. Compare the two before you publish yours over it.");

    private static string Place(PartDiagnostic one) => one.Part switch
    {
        SourcePart.Subject => "In the subject",
        SourcePart.Preheader => "In the preheader",
        SourcePart.Html => $"In the HTML, line {one.Diagnostic.Span.Line}",
        SourcePart.Text => $"In the text part, line {one.Diagnostic.Span.Line}",
        SourcePart.Files => "Among the files",
    };
}
