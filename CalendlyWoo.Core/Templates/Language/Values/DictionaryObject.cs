namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>An object made of the given names and values.</summary>
public sealed class DictionaryObject(IReadOnlyDictionary<string, Value> members) : TemplateObject
{
    public override IEnumerable<string> Names => members.Keys;

    public override bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);
}
