using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Several objects as one: objects of the same name are joined, of other values the first that is there counts.</summary>
internal sealed class UnionObject(IReadOnlyList<TemplateObject> parts) : TemplateObject
{
    public override IEnumerable<string> Names => parts.SelectMany(part => part.Names).Distinct(StringComparer.Ordinal);

    public override bool TryGet(string name, out Value value)
    {
        List<TemplateObject> objects = [];
        var isKnown = false;
        value = Value.Null;
        foreach (var part in parts)
        {
            if (!part.TryGet(name, out var own)) continue;
            isKnown = true;
            if (own.Kind == ValueKind.Object) objects.Add(own.AsObject());
            else if (value.IsNull) value = own;
        }

        if (objects.Count > 0) value = Value.Of(objects.Count == 1 ? objects[0] : new UnionObject(objects));
        return isKnown;
    }
}
