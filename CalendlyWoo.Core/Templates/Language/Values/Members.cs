namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>The members of any value, for functions that take their names as text.</summary>
internal static class Members
{
    public static bool TryGet(Value target, string name, out Value value)
    {
        if (target.Kind == ValueKind.Object) return target.AsObject().TryGet(name, out value);
        value = target.Kind switch
        {
            ValueKind.Text or ValueKind.SafeText when name == "size" => Value.Of(target.AsText().Length),
            ValueKind.List when name == "size" => Value.Of(target.AsList().Count),
            ValueKind.Date => target.AsDate().Member(name),
            ValueKind.TimeSpan => TimeSpanMembers.Find(target.AsTimeSpan(), name),
            _ => Value.Null,
        };
        return !value.IsNull;
    }

    public static IEnumerable<string> NamesOf(Value target) => target.Kind switch
    {
        ValueKind.Object => target.AsObject().Names,
        ValueKind.Text or ValueKind.SafeText or ValueKind.List => ["size"],
        ValueKind.Date => ZonedTime.MemberNames,
        ValueKind.TimeSpan => TimeSpanMembers.Names,
        _ => [],
    };
}
