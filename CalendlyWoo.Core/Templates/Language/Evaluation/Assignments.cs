using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Gives values to names, members and items (language.md 4, 5, 6 and 8.2). What belongs to the model never changes.</summary>
internal static class Assignments
{
    public static void Set(Expression target, Value value, Rendering rendering)
    {
        if (rendering.HasFailed) return;
        switch (target)
        {
            case VariableExpression variable:
                SetName(variable, value, rendering);
                break;
            case MemberExpression member:
                SetPart(ExpressionEvaluator.Evaluate(member.Target, rendering), member.Name, value, member.Span, rendering);
                break;
            case IndexExpression index:
                SetIndex(index, value, rendering);
                break;
            case NestedExpression nested:
                Set(nested.Inner, value, rendering);
                break;
            default:
                throw new InvalidOperationException($"No way to set {target.GetType().Name}.");
        }
    }

    public static void SetName(VariableExpression variable, Value value, Rendering rendering)
    {
        if (rendering.HasFailed) return;
        if (rendering.Scopes.StoreFor(variable.Name) is { } store) SetMember(store, variable.Name, value, variable.Span, rendering);
        else CannotChange(variable.Name, variable.Span, rendering);
    }

    /// <summary>Sets a member of an object that the template made.</summary>
    public static void SetMember(ScriptObject target, string name, Value value, SourceSpan span, Rendering rendering)
    {
        rendering.Span = span;
        if (target.IsReadOnly(name)) rendering.Fail(DiagnosticCodes.ReadOnly, $"{name} is readonly and keeps its value.", span);
        else if (target.Holds(name) || rendering.ChargeItems(4)) target.Set(name, value);
    }

    private static void SetPart(Value target, string name, Value value, SourceSpan span, Rendering rendering)
    {
        if (rendering.HasFailed) return;
        if (OwnMembers(target, name) is { } members) SetMember(members, name, value, span, rendering);
        else if (target.Kind == ValueKind.Object && target.AsObject() is BuiltinGroup group && group.TrySet(name, value, rendering)) return;
        else if (!target.IsNull) CannotChange(name, span, rendering);
        else rendering.Fail(DiagnosticCodes.UnknownName, $"There is no object here that {name} could be given to. Make one first: name = {{}}.", span);
    }

    private static ScriptObject? OwnMembers(Value target, string name) => target.Kind switch
    {
        ValueKind.Object => target.AsObject() as ScriptObject,
        ValueKind.List when name != "size" => (target.AsList() as ScriptArray)?.EnsureMembers(),
        _ => null,
    };

    private static void SetIndex(IndexExpression target, Value value, Rendering rendering)
    {
        var owner = ExpressionEvaluator.Evaluate(target.Target, rendering);
        var index = ExpressionEvaluator.Evaluate(target.Index, rendering);
        if (rendering.HasFailed) return;
        rendering.Span = target.Span;
        if (index.IsNull) rendering.Fail(DiagnosticCodes.Type, "The number or name in [ ] is empty.", target.Span);
        else if (owner.Kind != ValueKind.List || !index.IsNumber) SetPart(owner, rendering.Text(index), value, target.Span, rendering);
        else if (owner.AsList() is ScriptArray list) SetItem(list, index.ToDouble(), value, target.Span, rendering);
        else CannotChange("This list", target.Span, rendering);
    }

    private static void SetItem(ScriptArray list, double at, Value value, SourceSpan span, Rendering rendering)
    {
        at = Math.Round(at < 0 ? at + list.Count : at);
        if (!(at >= 0)) rendering.Fail(DiagnosticCodes.Type, "The list has no item so far before its end.", span);
        else if (rendering.FitsList((long)Math.Min(at, int.MaxValue) + 1))
        {
            var index = (int)at;
            if (rendering.ChargeItems(Math.Max(0, index + 1 - list.Count))) list.Set(index, value);
        }
    }

    private static void CannotChange(string name, SourceSpan span, Rendering rendering) => rendering.Fail(
        DiagnosticCodes.ReadOnly,
        $"{name} cannot be given a value here: only what the template made itself can change. "
            + $"Use a name of your own, such as my_{name.ToLowerInvariant().Replace(' ', '_')}.",
        span);
}
