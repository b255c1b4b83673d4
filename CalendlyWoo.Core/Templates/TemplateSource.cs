namespace CalendlyWoo.Core.Templates;

/// <summary>The parts of one version of a template as the owner wrote them.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="Text">The text part; null or blank where it is to be made from the HTML.</param>
public sealed record TemplateSource(string Subject, string Html, string? Text = null)
{
    /// <summary>What inboxes show after the subject; blank for none.</summary>
    public string Preheader { get; init; } = "";

    /// <summary>Pictures and attachments.</summary>
    public IReadOnlyList<TemplateFileUse> Files { get; init; } = [];

    /// <summary>Whether a calendar file travels with the mail. Off by default: Calendly usually invites the customer itself.</summary>
    public bool HasInvite { get; init; }

    /// <summary>Whether the gift certificate travels with the mail; of templates for paid orders only.</summary>
    public bool HasCertificate { get; init; }

    /// <summary>The shop's colour on the certificate, as <c>#rrggbb</c>; blank for that of the seeded templates.</summary>
    public string CertificateAccent { get; init; } = "";
}
