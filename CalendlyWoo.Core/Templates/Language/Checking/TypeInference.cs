using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Finds what type expressions have and reports what cannot be.</summary>
internal sealed class TypeInference(NameScopes scopes, NameCheck names, DiagnosticBag diagnostics)
{
    /// <summary>Checks the body of an anonymous function.</summary>
    public required Action<FunctionDeclaration> CheckFunction { private get; init; }

    /// <summary>Checks the snippets that a call includes.</summary>
    public required Action<CallExpression> CheckSnippets { private get; init; }

    public StaticType Of(Expression expression) => expression switch
    {
        CallExpression call => OfCall(call),
        VariableExpression or MemberExpression => Invoked(OfPath(expression), expression),
        LiteralExpression literal => OfLiteral(literal.Value),
        NestedExpression nested => Of(nested.Inner),
        UnaryExpression { Operator: UnaryOperator.Not } not => With(Of(not.Operand), ParameterKind.Boolean),
        UnaryExpression { Operator: UnaryOperator.Alias } alias => With(OfPath(alias.Operand), ParameterKind.Function),
        UnaryExpression { Operator: UnaryOperator.Spread } spread => With(Of(spread.Operand), ParameterKind.Any),
        UnaryExpression sign => With(Of(sign.Operand), ParameterKind.Number),
        BinaryExpression binary => OfBinary(binary),
        IndexExpression index => OfIndex(index),
        FunctionExpression function => OfFunction(function.Function),
        ThisExpression => StaticType.Unknown,
        _ => OfChildren(expression),
    };

    /// <summary>The type of the items of a list.</summary>
    public StaticType OfList(Expression expression)
    {
        var list = Of(expression);
        if (!list.Fits(ParameterKind.List)) diagnostics.Error(DiagnosticCodes.Type, expression.Span, "A loop needs a list, such as booking.answers.");
        return list is { Kind: ParameterKind.List, Members: not null } ? new StaticType(ParameterKind.Any, list.Members) : StaticType.Unknown;
    }

    private StaticType OfPath(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                return scopes.Find(variable.Name) ?? names.Unknown(variable);
            case MemberExpression { Target: VariableExpression { Name: "for" or "while" or "tablerow" } } member:
                return names.LoopMember(member);
            case MemberExpression { Target: VariableExpression group } member when scopes.IsGroup(group.Name):
                return names.Function(member, group.Name);
            case MemberExpression member:
                return names.Member(member, Invoked(OfPath(member.Target), member.Target));
            default:
                return Of(expression);
        }
    }

    /// <summary>A function that is named alone is called without arguments.</summary>
    private StaticType Invoked(StaticType type, Expression expression)
    {
        if (type.Declaration is { } own && expression is VariableExpression) CallCheck.Check(own, expression.Span, [], diagnostics);
        if (type.Declaration is not null) return StaticType.Unknown;
        return type.Function is null ? type : CallCheck.Check(type.Function, expression.Span, [], [], diagnostics);
    }

    private StaticType OfCall(CallExpression call)
    {
        var target = OfPath(call.Target);
        var arguments = call.Arguments.Select(argument => Of(argument.Value)).ToArray();
        CheckSnippets(call);
        if (target.Function is not null) return CallCheck.Check(target.Function, call.Span, call.Arguments, arguments, diagnostics);
        if (target.Declaration is not null) CallCheck.Check(target.Declaration, call.Span, call.Arguments, diagnostics);
        else if (target != StaticType.Unknown && target.Kind != ParameterKind.Function)
        {
            diagnostics.Error(DiagnosticCodes.UnknownFunction, call.Span,
                $"{SyntaxText.Of(call.Target)} is not a function. Join values with +, or remove what follows.");
        }

        return StaticType.Unknown;
    }

    private StaticType OfBinary(BinaryExpression binary)
    {
        var (left, right) = (Of(binary.Left) with { CanBeEmpty = false }, Of(binary.Right) with { CanBeEmpty = false });
        return binary.Operator switch
        {
            BinaryOperator.Coalesce => left == right ? left : StaticType.Unknown,
            BinaryOperator.Range or BinaryOperator.RangeExclusive or BinaryOperator.Append or BinaryOperator.Prepend => new StaticType(ParameterKind.List),
            >= BinaryOperator.Or and <= BinaryOperator.GreaterOrEqual => new StaticType(ParameterKind.Boolean),
            _ when left.Kind == ParameterKind.Text || right.Kind == ParameterKind.Text => new StaticType(ParameterKind.Text),
            _ => StaticType.Unknown,
        };
    }

    private StaticType OfIndex(IndexExpression expression)
    {
        var target = Of(expression.Target);
        Of(expression.Index);
        return target is { Kind: ParameterKind.List, Members: not null } ? new StaticType(ParameterKind.Any, target.Members) : StaticType.Unknown;
    }

    private StaticType OfFunction(FunctionDeclaration function)
    {
        CheckFunction(function);
        return new StaticType(ParameterKind.Function);
    }

    private StaticType OfChildren(Expression expression)
    {
        foreach (var child in SyntaxWalk.Children(expression)) Of(child);
        return expression switch
        {
            ArrayExpression => new StaticType(ParameterKind.List),
            InterpolatedExpression => new StaticType(ParameterKind.Text),
            _ => StaticType.Unknown,
        };
    }

    private static StaticType OfLiteral(Value value) => value switch
    {
        { IsText: true } => new StaticType(ParameterKind.Text),
        { IsNumber: true } => new StaticType(ParameterKind.Number),
        { Kind: ValueKind.Boolean } => new StaticType(ParameterKind.Boolean),
        _ => StaticType.Unknown,
    };

    private static StaticType With(StaticType operand, ParameterKind kind) =>
        operand with { Kind = kind, Members = null, Function = null, Declaration = null, CanBeEmpty = false };
}
