using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Finds what type expressions have and reports what cannot be.</summary>
internal sealed class TypeInference(ModelSchema schema, IReadOnlySet<string> assigned, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, StaticType> _variables = new(StringComparer.Ordinal);
    private readonly NameCheck _names = new(schema, diagnostics);
    private int _loops;

    public StaticType Of(Expression expression) => expression switch
    {
        CallExpression call => OfCall(call),
        VariableExpression or MemberExpression => Invoked(OfPath(expression), expression),
        LiteralExpression literal => OfLiteral(literal.Value),
        NestedExpression nested => Of(nested.Inner),
        UnaryExpression { Operator: UnaryOperator.Not } not => With(Of(not.Operand), ParameterKind.Boolean),
        UnaryExpression sign => With(Of(sign.Operand), ParameterKind.Number),
        BinaryExpression binary => OfBinary(binary),
        IndexExpression index => OfIndex(index),
        _ => OfChildren(expression),
    };

    /// <summary>The type of the items of a list.</summary>
    public StaticType OfList(Expression expression)
    {
        var list = Of(expression);
        if (!list.Fits(ParameterKind.List)) diagnostics.Error(DiagnosticCodes.Type, expression.Span, "A loop needs a list, such as booking.answers.");
        return list is { Kind: ParameterKind.List, Members: not null } ? new StaticType(ParameterKind.Any, list.Members) : StaticType.Unknown;
    }

    public void Assign(string name, StaticType type) =>
        _variables[name] = _variables.TryGetValue(name, out var before) && before != type ? StaticType.Unknown : type;

    /// <summary>Opens a loop; gives what its variable was before.</summary>
    public StaticType? Enter(string variable, StaticType item)
    {
        _variables.TryGetValue(variable, out var before);
        _variables[variable] = item;
        _loops++;
        return before;
    }

    public void Leave(string variable, StaticType? before)
    {
        _loops--;
        if (before is null) _variables.Remove(variable);
        else _variables[variable] = before;
    }

    private StaticType OfPath(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression variable:
                return OfVariable(variable);
            case MemberExpression { Target: VariableExpression { Name: "for" } } member:
                return _names.LoopMember(member, _loops > 0);
            case MemberExpression { Target: VariableExpression group } member when IsGroup(group.Name):
                return _names.Function(member, group.Name);
            case MemberExpression member:
                return _names.Member(member, Invoked(OfPath(member.Target), member.Target));
            default:
                return Of(expression);
        }
    }

    private StaticType OfVariable(VariableExpression variable)
    {
        if (_variables.TryGetValue(variable.Name, out var type)) return type;
        if (schema.Find(variable.Name) is { } field) return StaticType.Of(field);
        if (assigned.Contains(variable.Name) || (variable.Name == "for" && _loops > 0)) return StaticType.Unknown;
        return _names.Unknown(variable, assigned);
    }

    private bool IsGroup(string name) => !assigned.Contains(name) && schema.Find(name) is null && BuiltinTable.IsNamespace(name);

    /// <summary>A function that is named alone is called without arguments.</summary>
    private StaticType Invoked(StaticType type, Expression expression) =>
        type.Function is null ? type : CallCheck.Check(type.Function, expression.Span, [], [], diagnostics);

    private StaticType OfCall(CallExpression call)
    {
        var target = OfPath(call.Target);
        var arguments = call.Arguments.Select(argument => Of(argument.Value)).ToArray();
        if (target.Function is not null) return CallCheck.Check(target.Function, call.Span, call.Arguments, arguments, diagnostics);
        if (target != StaticType.Unknown)
        {
            diagnostics.Error(DiagnosticCodes.UnknownFunction, call.Span,
                $"{SyntaxText.Of(call.Target)} is not a function. Join values with +, or remove what follows.");
        }
        return StaticType.Unknown;
    }

    private StaticType OfBinary(BinaryExpression binary)
    {
        var (left, right) = (Of(binary.Left), Of(binary.Right));
        return binary.Operator switch
        {
            BinaryOperator.Coalesce => left == right ? left : StaticType.Unknown,
            BinaryOperator.Range or BinaryOperator.RangeExclusive => new StaticType(ParameterKind.List),
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

    private StaticType OfChildren(Expression expression)
    {
        foreach (var child in SyntaxWalk.Children(expression)) Of(child);
        return expression is ArrayExpression ? new StaticType(ParameterKind.List) : StaticType.Unknown;
    }

    private static StaticType OfLiteral(Value value) => value switch
    {
        { IsText: true } => new StaticType(ParameterKind.Text),
        { IsNumber: true } => new StaticType(ParameterKind.Number),
        { Kind: ValueKind.Boolean } => new StaticType(ParameterKind.Boolean),
        _ => StaticType.Unknown,
    };

    private static StaticType With(StaticType operand, ParameterKind kind) => operand with { Kind = kind, Members = null, Function = null };
}
