namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>A function as a value: a built-in one, or one that the template makes. <c>Calls.Invoke</c> calls either.</summary>
internal interface ITemplateFunction
{
    /// <summary>As messages call it, such as <c>string.upcase</c>.</summary>
    string Name { get; }
}
