namespace CalendlyWoo.Core.Templates;

/// <summary>A mail's words, ready to become a message. The subject has no line break; the HTML has the preheader in it.</summary>
public sealed record ComposedMail(string Subject, string Html, string Text)
{
    /// <summary>What inboxes show after the subject; empty for none.</summary>
    public string Preheader { get; init; } = "";
}
