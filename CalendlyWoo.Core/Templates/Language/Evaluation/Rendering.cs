using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The state of one rendering: variables, budget, first fault, output. Used by one thread, once.</summary>
internal sealed class Rendering(TemplateObject model, CultureInfo culture, RenderLimits limits, TimeProvider time, OutputWriter output)
{
    private readonly long _started = time.GetTimestamp();
    private Dictionary<string, Value>? _variables;
    private BuiltinState? _state;
    private long _made;
    private int _steps;
    private int _turns;

    public CultureInfo Culture => culture;

    public RenderLimits Limits => limits;

    public OutputWriter Output => output;

    public Fault? Fault { get; private set; }

    public bool HasFailed => Fault is not null;

    /// <summary>The innermost loop that runs, which <c>for.index</c> asks.</summary>
    public LoopState? Loop { get; set; }

    /// <summary>Where the evaluator is, for faults that arise inside functions.</summary>
    public SourceSpan Span { get; set; }

    /// <summary>On whose clock <c>date.now</c> is, and times are read that name no zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What built-in functions remember until the rendering ends.</summary>
    public BuiltinState State => _state ??= new BuiltinState();

    /// <summary>Pays for one step; false once a limit is reached.</summary>
    public bool Step(SourceSpan span)
    {
        if (Fault is not null) return false;
        if (++_steps > limits.MaxSteps) return Stop(DiagnosticCodes.TooManySteps, "This template does too much work. Check its loops.", span);
        return (_steps & 31) != 0 || IsInTime(span);
    }

    /// <summary>Looks at the clock; false, with a fault noted, once the time is over.</summary>
    public bool IsInTime(SourceSpan span) =>
        time.GetElapsedTime(_started) <= limits.MaxTime || Stop(DiagnosticCodes.TooSlow, "This template takes too long. Check its loops.", span);

    public bool Turn(SourceSpan span) =>
        ++_turns <= limits.MaxLoopTurns
            ? Step(span)
            : Stop(DiagnosticCodes.TooManySteps, $"The loops of this template turn more than {limits.MaxLoopTurns} times.", span);

    /// <summary>Notes the fault unless an earlier one is known. Gives null, so that callers can return it.</summary>
    public Value Fail(string code, string message, SourceSpan span)
    {
        Fault ??= new Fault(code, message, span);
        return Value.Null;
    }

    /// <summary>A fault at the call that runs.</summary>
    public Value Fail(string message, string code = DiagnosticCodes.Type) => Fail(code, message, Span);

    /// <summary>Whether a text of this length may be made; notes the fault if not.</summary>
    public bool FitsText(long length)
    {
        if (length <= limits.MaxLength) return true;
        Fail(DiagnosticCodes.TooMuchOutput, $"This makes a text of more than {limits.MaxLength} characters.", Span);
        return false;
    }

    /// <summary>Whether a list of this many items may be made; notes the fault if not.</summary>
    public bool FitsList(long count)
    {
        if (count <= limits.MaxItems) return true;
        Fail(DiagnosticCodes.TooManyItems, $"This makes a list of more than {limits.MaxItems} items.", Span);
        return false;
    }

    /// <summary>Counts what was made; gives null, with a fault noted, once it is too much for the memory.</summary>
    public Value Keep(Value made)
    {
        _made += made.IsText ? made.AsText().Length : made.Kind == ValueKind.List ? made.AsList().Count * 12L : 0;
        return _made <= limits.MaxMade ? made : Fail("This template makes too much text. Check its loops.", DiagnosticCodes.TooMuchOutput);
    }

    public string Text(Value value) => ValueText.Of(value, culture, _state?.DatePattern);

    /// <summary>Variables of the template, then the model, then the built-in functions (language.md 4).</summary>
    public bool TryResolve(string name, out Value value)
    {
        if (_variables is not null && _variables.TryGetValue(name, out value)) return true;
        if (model.TryGet(name, out value)) return true;
        if (!BuiltinTable.TryGetNamespace(name, out var builtins)) return false;
        value = Value.Of(builtins);
        return true;
    }

    public bool TryGetVariable(string name, [MaybeNullWhen(false)] out Value value)
    {
        value = default;
        return _variables is not null && _variables.TryGetValue(name, out value);
    }

    public void Set(string name, Value value) => (_variables ??= new Dictionary<string, Value>(StringComparer.Ordinal))[name] = value;

    public void Remove(string name) => _variables?.Remove(name);

    private bool Stop(string code, string message, SourceSpan span)
    {
        Fail(code, message, span);
        return false;
    }
}
