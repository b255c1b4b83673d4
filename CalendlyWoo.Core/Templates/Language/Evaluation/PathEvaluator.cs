using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Reads members and items (language.md 5 and 6).</summary>
internal static class PathEvaluator
{
    public static Value Member(MemberExpression member, Rendering rendering)
    {
        // Most paths are an object of the model and a name.
        if (member.Target is VariableExpression { Name: var owner } && rendering.Scopes.TryGet(owner, out var known)
            && known.Kind == ValueKind.Object && known.AsObject().TryGet(member.Name, out var value)) return value;
        return MemberOf(Owner(member.Target, rendering), member, rendering);
    }

    private static Value MemberOf(Value target, MemberExpression member, Rendering rendering)
    {
        switch (target.Kind)
        {
            case ValueKind.Object when target.AsObject().TryGet(member.Name, out var value):
                return value;
            case ValueKind.List when target.AsList() is ScriptArray { Members: { } members } && members.TryGet(member.Name, out var attached):
                return attached;
            case ValueKind.Null when !member.IsOptionalChain && member.Name is not ("empty?" or "blank?"):
                return rendering.Fail(DiagnosticCodes.UnknownName,
                    $"There is nothing whose {member.Name} could be read. Write ?. instead of . where it may be missing.", member.Span);
            case ValueKind.Date:
                return target.AsDate().Member(member.Name);
            case ValueKind.TimeSpan:
                return TimeSpanMembers.Find(target.AsTimeSpan(), member.Name);
            default:
                return Common(target, member.Name);
        }
    }

    public static Value Index(IndexExpression expression, Rendering rendering)
    {
        var target = Owner(expression.Target, rendering);
        var index = ExpressionEvaluator.Evaluate(expression.Index, rendering);
        if (target.IsNull && expression.IsOptionalChain) return Value.Null;
        if (target.IsNull) return rendering.Fail(DiagnosticCodes.UnknownName, "There is no list or object here to take a part of.", expression.Span);
        if (index.IsNull) return rendering.Fail(DiagnosticCodes.Type, "The number or name in [ ] is empty.", expression.Span);
        if (target.Kind == ValueKind.Object) return target.AsObject().TryGet(rendering.Text(index), out var value) ? value : Value.Null;
        if (target.Kind == ValueKind.List && index.IsText) return Attached(target.AsList(), index.AsText());
        if (target.Kind != ValueKind.List && !target.IsText)
        {
            return rendering.Fail(DiagnosticCodes.Type, "Only a list, an object or a text has parts to take with [ ].", expression.Span);
        }

        if (!index.IsNumber) return Value.Null;
        var at = Math.Round(index.ToDouble());
        if (target.Kind == ValueKind.List) return Item(target.AsList(), at);
        var text = target.AsText();
        at = at < 0 ? at + text.Length : at;
        return at >= 0 && at < text.Length ? Value.Of(text[(int)at].ToString()) : Value.Null;
    }

    /// <summary>A function in the middle of a path is called; the groups of built-in functions are objects.</summary>
    private static Value Owner(Expression expression, Rendering rendering) => ExpressionEvaluator.Evaluate(expression, rendering);

    private static Value Attached(IReadOnlyList<Value> list, string name)
    {
        if (list is ScriptArray { Members: { } members } && members.TryGet(name, out var value)) return value;
        return name == "size" ? Value.Of((long)list.Count) : Value.Null;
    }

    /// <summary>What every value has: <c>.empty?</c> (language.md 5.1), and <c>.size</c> of lists and texts.</summary>
    private static Value Common(Value target, string name) => name switch
    {
        "empty?" or "blank?" => EmptyObject.IsEmpty(target) is { } isEmpty ? Value.Of(isEmpty) : Value.Null,
        "size" when target.Kind == ValueKind.List => Value.Of((long)target.AsList().Count),
        "size" when target.IsText => Value.Of((long)target.AsText().Length),
        _ => Value.Null,
    };

    private static Value Item(IReadOnlyList<Value> items, double at)
    {
        at = at < 0 ? at + items.Count : at;
        return at >= 0 && at < items.Count ? items[(int)at] : Value.Null;
    }
}
