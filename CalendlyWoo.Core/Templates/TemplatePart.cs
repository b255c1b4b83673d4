namespace CalendlyWoo.Core.Templates;

/// <summary>Which part of the mail a template writes; it decides about escaping.</summary>
public enum TemplatePart
{
    /// <summary>One line without escaping; line breaks in values become spaces.</summary>
    Subject,

    /// <summary>Every inserted value is escaped unless it is marked as HTML.</summary>
    Html,

    /// <summary>Values are inserted as they are.</summary>
    Text,
}
