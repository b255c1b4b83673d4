namespace CalendlyWoo.Core.Editing;

/// <summary>The parts of a template as the editor shows them.</summary>
public enum SourcePart
{
    Subject,
    Preheader,
    Html,
    Text,

    /// <summary>Pictures and attachments, the calendar invite and the certificate.</summary>
    Files,
}
