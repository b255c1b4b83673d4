using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The names that templates of one kind may use: the source of checking, palette, completion and samples.</summary>
public abstract class ModelSchema
{
    public abstract IReadOnlyList<ModelField> Fields { get; }

    /// <summary>Made-up values for every field.</summary>
    public abstract TemplateObject Sample { get; }

    /// <summary>All names and not one value.</summary>
    public TemplateObject Empty => field ??= new EmptyObject(this);

    /// <summary>The field of that name, or null.</summary>
    public ModelField? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal)) return field;
        }

        return null;
    }

    /// <summary>The field that a path such as <c>booking.join_url</c> leads to, or null.</summary>
    public ModelField? FindPath(string path)
    {
        var schema = this;
        ModelField? found = null;
        foreach (var name in path.Split('.'))
        {
            found = schema?.Find(name);
            if (found is null) return null;
            schema = found.Kind == FieldKind.Object ? found.Members : null;
        }

        return found;
    }
}
