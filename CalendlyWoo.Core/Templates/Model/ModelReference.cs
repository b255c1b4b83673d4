namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The reference of one kind's names: what the page beside the editor lists.</summary>
public static class ModelReference
{
    /// <summary>Every name, in the palette's order; the members of a list's items after <c>[]</c>.</summary>
    public static IReadOnlyList<ModelReferenceEntry> Of(TemplateKind kind) => [.. Below("", NotificationModels.SchemaOf(kind))];

    private static IEnumerable<ModelReferenceEntry> Below(string parent, ModelSchema schema)
    {
        foreach (var field in schema.Fields)
        {
            var path = parent + field.Name;
            yield return new ModelReferenceEntry(path, field.Kind, InWords(field.Kind), field.Description, field.Sample, field.CanBeEmpty);
            if (field.Members is null) continue;
            foreach (var below in Below(field.Kind == FieldKind.List ? $"{path}[]." : $"{path}.", field.Members)) yield return below;
        }
    }

    private static string InWords(FieldKind kind) => kind switch
    {
        FieldKind.Text => "text",
        FieldKind.Link => "web address",
        FieldKind.Number => "number",
        FieldKind.Date => "date and time",
        FieldKind.List => "list",
        FieldKind.Object => "group",
    };
}
