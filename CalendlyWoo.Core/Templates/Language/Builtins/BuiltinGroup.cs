using System.Collections.Frozen;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>The functions of one group as an object, such as <c>string</c>.</summary>
internal sealed class BuiltinGroup(IReadOnlyList<Builtin> functions) : TemplateObject
{
    private readonly FrozenDictionary<string, Value> _functions =
        functions.ToFrozenDictionary(function => function.ShortName, Value.Of, StringComparer.Ordinal);

    public override IEnumerable<string> Names => functions.Select(function => function.ShortName);

    public override bool TryGet(string name, out Value value) => _functions.TryGetValue(name, out value);
}
