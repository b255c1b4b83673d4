using System.Text.Json.Serialization;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Web.Components.Templates.Code;

/// <summary>What the editor offers while one types.</summary>
public sealed record EditorData(IReadOnlyList<EditorField> Fields, IReadOnlyList<EditorFunction> Functions, IReadOnlyList<EditorSnippet> Snippets)
{
    /// <summary>The fields of a model.</summary>
    public static IReadOnlyList<EditorField> FieldsOf(ModelSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return [.. schema.Fields.Select(EditorField.Of)];
    }
}

/// <summary>A name of the model.</summary>
public sealed record EditorField(string Name, FieldKind Kind, string Description, string Sample, bool CanBeEmpty, IReadOnlyList<EditorField>? Members)
{
    /// <summary>The script takes the word, not the number.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<FieldKind>))]
    public FieldKind Kind { get; init; } = Kind;

    internal static EditorField Of(ModelField field) => new(
        field.Name, field.Kind, field.Description, field.Sample, field.CanBeEmpty, field.Members is { } members ? EditorData.FieldsOf(members) : null);
}

/// <summary>A function that templates may call.</summary>
public sealed record EditorFunction(string Group, string Name, string Signature, string Description);

/// <summary>A snippet that templates may include.</summary>
public sealed record EditorSnippet(string Name, string Description);
