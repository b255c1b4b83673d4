using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The variables of a template before its model: the model never changes, a variable of the same name hides it.</summary>
internal sealed class PageObject(TemplateObject model) : ScriptObject
{
    private readonly Seen[] _seen = new Seen[8];

    public override IEnumerable<string> Names => base.Names.Union(model.Names, StringComparer.Ordinal);

    public override bool TryGet(string name, out Value value) => base.TryGet(name, out value) || TryGetOfModel(name, out value);

    /// <summary>Remembers what was asked: a template names the same few objects again and again.</summary>
    private bool TryGetOfModel(string name, out Value value)
    {
        ref var seen = ref _seen[name.Length == 0 ? 0 : (name[0] + name.Length) & (_seen.Length - 1)];
        if (seen.Name != name)
        {
            var isKnown = model.TryGet(name, out value);
            seen = new Seen(name, isKnown, value);
        }

        value = seen.Value;
        return seen.IsKnown;
    }

    private readonly record struct Seen(string Name, bool IsKnown, Value Value);
}
