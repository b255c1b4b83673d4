namespace CalendlyWoo.Core.Templates;

/// <summary>A mail's words, ready to become a message. The subject has no line break.</summary>
public sealed record ComposedMail(string Subject, string Html, string Text);
