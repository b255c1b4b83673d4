using System.Collections.Frozen;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>The functions of one group as an object, such as <c>string</c>.</summary>
internal sealed class BuiltinGroup(IReadOnlyList<Builtin> functions) : TemplateObject
{
    private readonly FrozenDictionary<string, Value> _functions =
        functions.ToFrozenDictionary(function => function.ShortName, Value.Of, StringComparer.Ordinal);

    /// <summary>Sets <c>date.format</c> (builtins/date.md); false for everything else, which keeps its value.</summary>
    public bool TrySet(string name, Value value, Rendering rendering)
    {
        if (name != "format" || !_functions.TryGetValue(name, out var function) || function.AsFunction().Name != "date.format") return false;
        var pattern = rendering.Text(value);
        if (pattern.Length > DateReader.MaxLength) rendering.Fail("This pattern is too long for a date.", DiagnosticCodes.TooLong);
        else rendering.State.DatePattern = pattern;
        return true;
    }

    public override IEnumerable<string> Names => functions.Select(function => function.ShortName);

    public override bool TryGet(string name, out Value value) => _functions.TryGetValue(name, out value);
}
