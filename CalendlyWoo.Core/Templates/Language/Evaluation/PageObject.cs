using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The variables of a template before its model: the model never changes, a variable of the same name hides it.</summary>
internal sealed class PageObject(TemplateObject model) : ScriptObject
{
    public override IEnumerable<string> Names => base.Names.Union(model.Names, StringComparer.Ordinal);

    public override bool TryGet(string name, out Value value) => base.TryGet(name, out value) || model.TryGet(name, out value);
}
