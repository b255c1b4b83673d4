using System.Collections.Frozen;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The schema of a record, with how each field is read from it.</summary>
public sealed class ModelSchema<T> : ModelSchema
    where T : class
{
    private readonly FrozenDictionary<string, Func<T, Value>> _readers;

    public ModelSchema(T sample, params IReadOnlyList<Field<T>> fields)
    {
        Fields = [.. fields.Select(field => field.Describe(sample))];
        _readers = fields.ToFrozenDictionary(field => field.Name, field => field.Read, StringComparer.Ordinal);
        Sample = ToObject(sample);
    }

    public override IReadOnlyList<ModelField> Fields { get; }

    public override TemplateObject Sample { get; }

    /// <summary>The record as templates see it; where there is none, all of its names, empty.</summary>
    public TemplateObject ToObject(T? record) => record is null ? Empty : new RecordObject(this, record);

    private sealed class RecordObject(ModelSchema<T> schema, T record) : TemplateObject
    {
        public override IEnumerable<string> Names => schema.Fields.Select(known => known.Name);

        public override bool TryGet(string name, out Value value)
        {
            var isKnown = schema._readers.TryGetValue(name, out var read);
            value = isKnown ? read!(record) : Value.Null;
            return isKnown;
        }
    }
}
