using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>One call of a built-in function: takes the arguments one by one, converts them, fills in defaults, runs the body.</summary>
internal struct BuiltinCall(Builtin function)
{
    private readonly Value[] _values = new Value[function.Places.Length];
    private ArgumentPlaces _places = new(function);
    private List<Value>? _rest;

    /// <summary>Gives an argument its place; a problem is noted and reported by <see cref="Run"/>.</summary>
    public void Add(string? name, Value value)
    {
        if (_places.Problem is not null) return;
        var place = _places.Take(name);
        if (place < 0) return;
        if (function.Places[place].IsRest) (_rest ??= []).Add(value);
        else _values[place] = value;
    }

    public Value Run(SourceSpan span, Rendering rendering)
    {
        if (_places.Problem is not null || !_places.Complete()) return rendering.Fail(DiagnosticCodes.Arguments, _places.Problem!, span);
        if (function.KeepsNull && _values[0].IsNull) return Value.Null;

        // Evaluating an argument may have been another call: the place of faults is set after it.
        rendering.Span = span;
        for (var index = 0; index < _values.Length; index++)
        {
            var parameter = function.Places[index];
            if (parameter.IsRest) _values[index] = Value.Of((IReadOnlyList<Value>?)_rest ?? []);
            else if (parameter.Kind == ParameterKind.Text && _values[index].IsText) continue;
            else if (_places.IsFilled(index)) _values[index] = ArgumentConversion.Convert(_values[index], parameter, rendering);
            else _values[index] = parameter.Default;
        }

        if (rendering.HasFailed || !rendering.Weigh(_values)) return Value.Null;
        var result = function.Body(_values, rendering);
        if (rendering.HasFailed) return Value.Null;
        return _values.Length > 0 && result.IsSame(_values[0]) ? result : rendering.Made(result);
    }
}
