using System.Text.Json.Serialization;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Web.Components.Templates.Code;

/// <summary>What the editor offers while one types.</summary>
public sealed record EditorData(IReadOnlyList<EditorField> Fields, IReadOnlyList<EditorFunction> Functions, IReadOnlyList<EditorSnippet> Snippets)
{
    /// <summary>What a template of the model may use.</summary>
    public static EditorData Of(ModelSchema schema, IEnumerable<string> snippets) => new(
        FieldsOf(schema),
        [.. BuiltinTable.All.Select(EditorFunction.Of)],
        [.. snippets.Select(name => new EditorSnippet(name, "Your snippet."))]);

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
public sealed record EditorFunction(string Group, string Name, string Signature, string Description)
{
    internal static EditorFunction Of(Builtin function)
    {
        var dot = function.Name.IndexOf('.', StringComparison.Ordinal);
        return new EditorFunction(dot < 0 ? "" : function.Name[..dot], function.Name[(dot + 1)..], function.Signature, function.Description);
    }
}

/// <summary>A snippet that templates may include.</summary>
public sealed record EditorSnippet(string Name, string Description);
