namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What a field of the model holds.</summary>
public enum FieldKind
{
    Text,

    /// <summary>A web address.</summary>
    Link,
    Number,
    Date,
    List,
    Object,
}
