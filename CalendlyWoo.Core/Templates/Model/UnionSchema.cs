using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The names of several kinds together: what one of them lacks can be empty.</summary>
internal sealed class UnionSchema : ModelSchema
{
    private UnionSchema(IReadOnlyList<ModelField> fields, TemplateObject sample) => (Fields, Sample) = (fields, sample);

    public override IReadOnlyList<ModelField> Fields { get; }

    public override TemplateObject Sample { get; }

    public static UnionSchema Of(IReadOnlyList<(TemplateKind Kind, ModelSchema Schema)> all) => Of(all, all.Count);

    private static UnionSchema Of(IReadOnlyList<(TemplateKind Kind, ModelSchema Schema)> all, int kinds)
    {
        var names = all.SelectMany(part => part.Schema.Fields).Select(field => field.Name).Distinct(StringComparer.Ordinal);
        return new UnionSchema([.. names.Select(name => Join(name, all, kinds))], new UnionObject([.. all.Select(part => part.Schema.Sample)]));
    }

    private static ModelField Join(string name, IReadOnlyList<(TemplateKind Kind, ModelSchema Schema)> all, int kinds)
    {
        var parts = all.Select(part => (part.Kind, Field: part.Schema.Find(name)!)).Where(part => part.Field is not null).ToList();
        var first = parts[0].Field;
        var where = parts.Count == all.Count ? "" : $" Only in mails of this kind: {string.Join(", ", parts.Select(part => NotificationModels.InWords(part.Kind)))}.";
        return first with
        {
            Description = first.Description + where,
            CanBeEmpty = first.Kind != FieldKind.Object && (parts.Count < kinds || parts.Exists(part => part.Field.CanBeEmpty)),
            Members = first.Kind == FieldKind.Object ? Of([.. parts.Select(part => (part.Kind, part.Field.Members!))], kinds) : first.Members,
        };
    }
}
