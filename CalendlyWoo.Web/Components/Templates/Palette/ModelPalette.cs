using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>The names of a model, ready to be inserted: of the schema that templates are checked against, so that all that is offered exists.</summary>
public static class ModelPalette
{
    /// <summary>A group for each object of the model, in its order; single names come first under the group "Mail".</summary>
    public static IReadOnlyList<PaletteGroup> Of(ModelSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var single = schema.Fields.Where(field => field.Members is null).Select(field => Item(field, field.Name)).ToList();
        var groups = schema.Fields.Where(field => field.Members is not null)
            .Select(field => new PaletteGroup(Heading(field.Name), field.Description, [.. Below(field, field.Name)]));
        return [.. single.Count == 0 ? [] : new[] { new PaletteGroup(T("Mail"), T("Names of their own."), single) }, .. groups];
    }

    private static IEnumerable<PaletteItem> Below(ModelField field, string path)
    {
        if (field.Kind == FieldKind.List)
        {
            var name = Singular(field.Name);
            yield return new PaletteItem(
                path, $"{{{{ for {name} in {path} }}}}\n\n{{{{ end }}}}", T("list"),
                T($"{field.Description} Inserts a loop; inside it the names below."), "", field.CanBeEmpty);
            foreach (var member in field.Members!.Fields.SelectMany(inner => Below(inner, $"{name}.{inner.Name}"))) yield return member;
        }
        else if (field.Members is { } members)
        {
            foreach (var member in members.Fields.SelectMany(inner => Below(inner, $"{path}.{inner.Name}"))) yield return member;
        }
        else
        {
            yield return Item(field, path);
        }
    }

    private static PaletteItem Item(ModelField field, string path) =>
        new(path, InsertOf(field, path), KindOf(field.Kind), field.Description, field.Sample, field.CanBeEmpty);

    private static string InsertOf(ModelField field, string path)
    {
        var value = field.Kind == FieldKind.Date ? $"{path} | date.to_string '%d %B %Y'" : path;
        if (!field.CanBeEmpty) return $"{{{{ {value} }}}}";
        return field.Kind == FieldKind.Date ? $"{{{{ if {path} }}}}{{{{ {value} }}}}{{{{ end }}}}" : $"{{{{ {value} ?? \"\" }}}}";
    }

    /// <summary>The type in a word that the owner knows.</summary>
    public static string KindOf(FieldKind kind) => kind switch
    {
        FieldKind.Text => T("text"),
        FieldKind.Link => T("link"),
        FieldKind.Number => T("number"),
        FieldKind.Date => T("date and time"),
        FieldKind.List => T("list"),
        FieldKind.Object => T("group"),
    };

    private static string Heading(string name) => char.ToUpperInvariant(name[0]) + name[1..].Replace('_', ' ');

    private static string Singular(string name) => name.EndsWith('s') ? name[..^1] : "item";
}
