namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>A function with its arguments (language.md 8.9). What a pipe brings is the first argument already.</summary>
internal sealed record CallExpression(SourceSpan Span, Expression Target, CallArgument[] Arguments) : Expression(Span)
{
    public override int Height { get; } = 1 + Math.Max(Target.Height, Arguments.Select(argument => argument.Value.Height).DefaultIfEmpty().Max());
}

/// <summary>One argument. <paramref name="Name"/> is null where it goes by position.</summary>
internal sealed record CallArgument(SourceSpan Span, string? Name, Expression Value) : SyntaxNode(Span);
