using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Finds names in the schema, in objects and in the table of functions, and reports those that are in none.</summary>
internal sealed class NameCheck(NameScopes scopes, IReadOnlySet<string> madeMembers, DiagnosticBag diagnostics)
{
    /// <summary>A name that no scope knows: a mistake, unless an object that is not known yet may have it.</summary>
    public StaticType Unknown(VariableExpression variable)
    {
        var name = variable.Name;
        if (BuiltinNames.Plain.Contains(name)) return StaticType.Unknown;
        if (name == "$") Error(DiagnosticCodes.UnknownName, variable.Span, "$ and $0 work only inside func and in snippets, where they are the arguments.");
        else if (BuiltinTable.IsNamespace(name))
        {
            Error(DiagnosticCodes.Syntax, variable.Span, $"After {name} the name of a function is missing, such as string.upcase.");
        }
        else if (!scopes.IsOpen) Error(DiagnosticCodes.UnknownName, variable.Span, $"{name} is not known in this mail.{Nearest(name)}");
        else if (!madeMembers.Contains(name))
        {
            diagnostics.Warning(DiagnosticCodes.UnknownName, variable.Span,
                $"{name} may not be known here: it is no name of this mail, and what with or import brings cannot be looked into.");
        }

        return StaticType.Unknown;
    }

    public StaticType Member(MemberExpression member, StaticType target)
    {
        if (member.Name is "empty?" or "blank?") return new StaticType(ParameterKind.Boolean);
        if (target.Kind is ParameterKind.List or ParameterKind.Text)
        {
            return Known(member, member.Name == "size" ? new StaticType(ParameterKind.Number) : null, ["size"]);
        }

        if (target.Kind == ParameterKind.Date)
        {
            return Known(member, ZonedTime.MemberNames.Contains(member.Name) ? new StaticType(OfDate(member.Name)) : null, ZonedTime.MemberNames);
        }

        if (target.Kind == ParameterKind.TimeSpan)
        {
            return Known(member, TimeSpanMembers.Names.Contains(member.Name) ? new StaticType(ParameterKind.Number) : null, TimeSpanMembers.Names);
        }

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

    /// <summary>A member of <c>for</c>, <c>while</c> or <c>tablerow</c>.</summary>
    public StaticType LoopMember(MemberExpression member)
    {
        var keyword = ((VariableExpression)member.Target).Name;
        IReadOnlyList<string> known = keyword switch
        {
            "for" => LoopState.MemberNames,
            "while" => LoopState.WhileNames,
            _ => [.. LoopState.MemberNames, .. TableRowState.ColumnNames],
        };
        if (scopes.IsInLoop(keyword)) return Known(member, known.Contains(member.Name) ? StaticType.Unknown : null, known);
        Error(DiagnosticCodes.UnknownName, member.Span, $"{keyword}.{member.Name} works only between {keyword} and its end.");
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

    private string Nearest(string name)
    {
        if (Keywords.MeantAlone(name) is { } keyword) return $" Did you mean {keyword}?";
        var nearest = Suggestion.For(name, scopes.Schema.Fields.Select(field => field.Name).Concat(scopes.Own).Concat(BuiltinNames.Plain));
        return nearest.Length > 0 ? nearest : ByMember(name);
    }

    /// <summary>A member named without its object: <c>first_name</c> for <c>customer.first_name</c>.</summary>
    private string ByMember(string name) =>
        scopes.Schema.Fields.FirstOrDefault(field => field.Kind == FieldKind.Object && field.Members?.Find(name) is not null) is { } owner
            ? $" Did you mean {owner.Name}.{name}?"
            : "";

    private void Error(string code, SourceSpan span, string message) => diagnostics.Error(code, span, message);
}
