using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Knows every name of a schema and has a value for none.</summary>
internal sealed class EmptyObject(ModelSchema schema) : TemplateObject
{
    private static readonly Value NoItems = Value.Of([]);

    public override IEnumerable<string> Names => schema.Fields.Select(known => known.Name);

    public override bool TryGet(string name, out Value value)
    {
        var found = schema.Find(name);
        value = found switch
        {
            { Kind: FieldKind.Object, Members: { } members } => Value.Of(members.Empty),
            { Kind: FieldKind.List } => NoItems,
            _ => Value.Null,
        };
        return found is not null;
    }
}
