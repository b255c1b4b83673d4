namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary><c>{ name: value, "name": value }</c> (language.md 5).</summary>
internal sealed record ObjectExpression(SourceSpan Span, IReadOnlyList<ObjectMember> Members) : Expression(Span)
{
    public override int Height { get; } = 1 + Members.Select(member => member.Value.Height).DefaultIfEmpty().Max();
}

internal sealed record ObjectMember(string Name, Expression Value);
