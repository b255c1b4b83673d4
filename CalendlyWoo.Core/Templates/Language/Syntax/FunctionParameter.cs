namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>One parameter of a function of the template (language.md 7.3).</summary>
/// <param name="Span">Where its name is.</param>
/// <param name="Name">As the body uses it.</param>
/// <param name="Default">A constant; null where an argument is needed.</param>
/// <param name="IsRest">Whether it takes all arguments that are left, as a list.</param>
internal sealed record FunctionParameter(SourceSpan Span, string Name, Expression? Default, bool IsRest) : SyntaxNode(Span)
{
    public bool IsRequired => Default is null && !IsRest;

    public string Shown => IsRequired ? Name : $"{Name}?";
}
