using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Finds names in the schema, in objects and in the table of functions, and reports those that are in none.</summary>
internal sealed class NameCheck(ModelSchema schema, DiagnosticBag diagnostics)
{
    public StaticType Unknown(VariableExpression variable, IReadOnlySet<string> assigned)
    {
        if (BuiltinTable.IsNamespace(variable.Name))
        {
            Error(DiagnosticCodes.Syntax, variable.Span, $"After {variable.Name} the name of a function is missing, such as string.upcase.");
            return StaticType.Unknown;
        }

        var nearest = Suggestion.For(variable.Name, schema.Fields.Select(field => field.Name).Concat(assigned));
        if (nearest.Length == 0) nearest = ByMember(variable.Name);
        Error(DiagnosticCodes.UnknownName, variable.Span, $"{variable.Name} is not known in this mail.{nearest}");
        return StaticType.Unknown;
    }

    public StaticType Member(MemberExpression member, StaticType target)
    {
        if (target.Kind == ParameterKind.List) return Known(member, member.Name == "size" ? new StaticType(ParameterKind.Number) : null, ["size"]);
        if (target.Kind == ParameterKind.Text) return Known(member, member.Name == "size" ? new StaticType(ParameterKind.Number) : null, ["size"]);
        if (target.Kind == ParameterKind.Date) return Known(member, ZonedTime.MemberNames.Contains(member.Name) ? new StaticType(OfDate(member.Name)) : null, ZonedTime.MemberNames);
        if (target.Kind == ParameterKind.TimeSpan) return Known(member, TimeSpanMembers.Names.Contains(member.Name) ? new StaticType(ParameterKind.Number) : null, TimeSpanMembers.Names);
        if (target.Members is null) return target.Function is null ? StaticType.Unknown : Known(member, null, []);
        var field = target.Members.Find(member.Name);
        return Known(member, field is null ? null : StaticType.Of(field), target.Members.Fields.Select(known => known.Name));
    }

    public StaticType Function(MemberExpression member, string group)
    {
        var name = $"{group}.{member.Name}";
        if (BuiltinTable.TryGet(name, out var function)) return new StaticType(ParameterKind.Any, null, function);
        Error(DiagnosticCodes.UnknownFunction, member.Span,
            $"There is no function {name}.{Suggestion.For(name, BuiltinTable.All.Select(known => known.Name))}");
        return StaticType.Unknown;
    }

    public StaticType LoopMember(MemberExpression member, bool isInLoop)
    {
        if (isInLoop) return Known(member, LoopState.MemberNames.Contains(member.Name) ? StaticType.Unknown : null, LoopState.MemberNames);
        Error(DiagnosticCodes.UnknownName, member.Span, $"for.{member.Name} works only between for and its end.");
        return StaticType.Unknown;
    }

    private static ParameterKind OfDate(string member) => member == "day_of_week" ? ParameterKind.Text : ParameterKind.Number;

    private StaticType Known(MemberExpression member, StaticType? type, IEnumerable<string> names)
    {
        if (type is not null) return type;
        Error(DiagnosticCodes.UnknownName, member.Span,
            $"{SyntaxText.Of(member.Target)} has nothing called {member.Name}.{Suggestion.For(member.Name, names)}");
        return StaticType.Unknown;
    }

    /// <summary>A member named without its object: <c>first_name</c> for <c>customer.first_name</c>.</summary>
    private string ByMember(string name) =>
        schema.Fields.FirstOrDefault(field => field.Kind == FieldKind.Object && field.Members?.Find(name) is not null) is { } owner
            ? $" Did you mean {owner.Name}.{name}?"
            : "";

    private void Error(string code, SourceSpan span, string message) => diagnostics.Error(code, span, message);
}
