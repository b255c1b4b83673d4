using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The names that templates of one kind may use: the source of checking, palette, completion and samples.</summary>
public abstract class ModelSchema
{
    public abstract IReadOnlyList<ModelField> Fields { get; }

    /// <summary>Made-up values for every field.</summary>
    public abstract TemplateObject Sample { get; }

    /// <summary>The field of that name, or null.</summary>
    public ModelField? Find(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));

    /// <summary>The field that a path such as <c>booking.join_url</c> leads to, or null.</summary>
    public ModelField? FindPath(string path)
    {
        var schema = this;
        ModelField? field = null;
        foreach (var name in path.Split('.'))
        {
            field = schema?.Find(name);
            if (field is null) return null;
            schema = field.Kind == FieldKind.Object ? field.Members : null;
        }

        return field;
    }
}
