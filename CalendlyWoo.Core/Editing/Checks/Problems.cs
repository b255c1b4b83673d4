using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>Makes diagnostics that mean a part as a whole.</summary>
internal static class Problems
{
    private static readonly SourceSpan Start = new(0, 0, 1, 1);

    public static PartDiagnostic Error(SourcePart part, string code, string sentence) =>
        new(part, new TemplateDiagnostic(DiagnosticSeverity.Error, code, sentence, Start));

    public static PartDiagnostic Warning(SourcePart part, string code, string sentence) =>
        new(part, new TemplateDiagnostic(DiagnosticSeverity.Warning, code, sentence, Start));

    /// <summary>The same problem where its place is not known.</summary>
    public static PartDiagnostic AtStart(SourcePart part, TemplateDiagnostic found, string sentence) =>
        new(part, found with { Message = sentence, Span = Start });
}
