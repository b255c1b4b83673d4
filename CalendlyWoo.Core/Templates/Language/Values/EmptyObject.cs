namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary><c>empty</c>: equal to everything that has no items or members (language.md 4.2).</summary>
internal sealed class EmptyObject : TemplateObject
{
    private EmptyObject()
    {
    }

    public static EmptyObject Instance { get; } = new();

    public override IEnumerable<string> Names => [];

    /// <summary>Null where the question has no sense: for null itself (language.md 5.1).</summary>
    public static bool? IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.List => value.AsList().Count == 0,
        ValueKind.Text or ValueKind.SafeText => value.AsText().Length == 0,
        ValueKind.Object => !value.AsObject().Names.Any(),
        _ => false,
    };

    public override bool TryGet(string name, out Value value)
    {
        value = Value.Null;
        return false;
    }
}
