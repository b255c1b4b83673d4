using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing;

namespace CalendlyWoo.Core.Editing;

/// <summary>All that is wrong with a template, in the order of its parts.</summary>
public sealed record TemplateReport(IReadOnlyList<PartDiagnostic> Diagnostics)
{
    /// <summary>What the full sample's mail weighs, files included; null where errors keep it from being written.</summary>
    public MailSize? Size { get; init; }

    public int Errors => Diagnostics.Count(one => one.Diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Count - Errors;

    /// <summary>Publishing is refused.</summary>
    public bool HasErrors => Diagnostics.Any(one => one.Diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Those of one part.</summary>
    public IReadOnlyList<TemplateDiagnostic> Of(SourcePart part) => [.. Diagnostics.Where(one => one.Part == part).Select(one => one.Diagnostic)];
}

/// <summary>One mistake and where it is; a span of <see cref="SourcePart.Files"/> means nothing, one without length at the start the part as a whole.</summary>
public sealed record PartDiagnostic(SourcePart Part, TemplateDiagnostic Diagnostic);
