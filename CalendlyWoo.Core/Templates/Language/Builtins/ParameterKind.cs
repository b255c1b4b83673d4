namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>What a function takes or gives.</summary>
public enum ParameterKind : byte
{
    Any,
    Text,
    Boolean,
    Number,
    Integer,
    Date,
    TimeSpan,
    List,

    /// <summary>A function, such as <c>@string.upcase</c>.</summary>
    Function,
}
