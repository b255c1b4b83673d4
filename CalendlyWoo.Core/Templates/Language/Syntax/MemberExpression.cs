namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>target.name</c> or <c>target?.name</c> (language.md 5). The span is the name's.</summary>
internal sealed record MemberExpression(SourceSpan Span, Expression Target, string Name, bool IsOptional) : Expression(Span)
{
    public override int Height { get; } = 1 + Target.Height;

    public override bool IsOptionalChain { get; } = IsOptional || Target.IsOptionalChain;
}
