namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>An anonymous function <c>do … end</c> (language.md 7.2).</summary>
internal sealed record FunctionExpression(FunctionDeclaration Function) : Expression(Function.Span)
{
    public override int Height { get; } = 1 + Function.Height;
}
