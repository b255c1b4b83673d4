using System.Runtime.CompilerServices;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

internal sealed partial class Rendering
{
    /// <summary>Steps between two looks at the clock.</summary>
    private const int StepsPerLook = 128;

    /// <summary>How much of a text or list is as much work as a step.</summary>
    private const int LettersPerWork = 256;
    private const int ItemsPerWork = 16;

    private readonly long _started = time.GetTimestamp();
    private int _untilLook = StepsPerLook;
    private int _steps;
    private int _turns;
    private int _depth;
    private long _letters;
    private long _items;

    /// <summary>Pays for one step; false once a limit is reached.</summary>
    public bool Step(SourceSpan span)
    {
        if (Fault is not null) return false;
        return ++_steps > Limits.MaxSteps ? Stop(DiagnosticCodes.TooManySteps, "This template does too much work. Check its loops.", span) : Spend(1, span);
    }

    public bool Turn(SourceSpan span) =>
        ++_turns <= Limits.MaxLoopTurns
            ? Step(span)
            : Stop(DiagnosticCodes.TooManySteps, $"The loops of this template turn more than {Limits.MaxLoopTurns} times.", span);

    /// <summary>Enters a function, a snippet or a wrapped block; false where they lie too deeply inside each other.</summary>
    public bool Enter(SourceSpan span) =>
        ++_depth <= Limits.MaxDepth && HasStack(span)
        || Stop(DiagnosticCodes.TooDeep, "Functions or snippets call each other too often. Check whether one calls itself without end.", span);

    public void Leave() => _depth--;

    /// <summary>Whether the thread's stack reaches for another block.</summary>
    public bool HasStack(SourceSpan span) =>
        RuntimeHelpers.TryEnsureSufficientExecutionStack() || Stop(DiagnosticCodes.TooDeep, "This is nested too deeply.", span);

    /// <summary>Whether a text of this length may be made; notes the fault if not.</summary>
    public bool FitsText(long length)
    {
        if (length <= Limits.MaxLength && _letters + length <= Limits.MaxLengthTogether) return true;
        return Stop(DiagnosticCodes.TooMuchOutput, TooLong(length), Span);
    }

    /// <summary>Whether a list of this many items may be made; notes the fault if not.</summary>
    public bool FitsList(long count)
    {
        if (count <= Limits.MaxItems && _items + count <= Limits.MaxItemsTogether) return true;
        return Stop(DiagnosticCodes.TooManyItems, TooMany(count), Span);
    }

    /// <summary>Pays for a text or list that was made; gives it back, or null where it is one too many.</summary>
    public Value Made(Value value)
    {
        if (value.IsText && !Charge(value.AsText().Length)) return Value.Null;
        if (value.Kind == ValueKind.List && value.AsList() is not RangeList && !ChargeItems(value.AsList().Count)) return Value.Null;
        return value;
    }

    /// <summary>Pays for items of lists or members of objects.</summary>
    public bool ChargeItems(int count)
    {
        _items += count;
        return _items <= Limits.MaxItemsTogether ? Spend(count / ItemsPerWork, Span) : Stop(DiagnosticCodes.TooManyItems, TooMany(0), Span);
    }

    /// <summary>Pays for a call by what it is given to work on.</summary>
    public bool Weigh(Value[] arguments)
    {
        var work = 1;
        foreach (var argument in arguments)
        {
            if (argument.IsText) work += argument.AsText().Length / LettersPerWork;
            else if (argument.Kind == ValueKind.List) work += argument.AsList().Count / ItemsPerWork;
        }

        return Spend(work, Span);
    }

    /// <summary>Pays for a text.</summary>
    public bool Charge(int letters)
    {
        _letters += letters;
        return _letters <= Limits.MaxLengthTogether ? Spend(letters / LettersPerWork, Span) : Stop(DiagnosticCodes.TooMuchOutput, TooLong(0), Span);
    }

    /// <summary>Looks at the clock; false, with a fault noted, once the time is over.</summary>
    public bool IsInTime(SourceSpan span) =>
        time.GetElapsedTime(_started) <= Limits.MaxTime || Stop(DiagnosticCodes.TooSlow, "This template takes too long. Check its loops.", span);

    private bool Spend(int work, SourceSpan span)
    {
        _untilLook -= work;
        if (_untilLook > 0) return true;
        _untilLook = StepsPerLook;
        return IsInTime(span);
    }

    private string TooLong(long length) => length > Limits.MaxLength
        ? $"This makes a text of more than {Limits.MaxLength} characters."
        : $"This template makes texts of more than {Limits.MaxLengthTogether} characters together. Check its loops.";

    private string TooMany(long count) => count > Limits.MaxItems
        ? $"This makes a list of more than {Limits.MaxItems} items."
        : $"This template makes lists of more than {Limits.MaxItemsTogether} items together. Check its loops.";

    private bool Stop(string code, string message, SourceSpan span)
    {
        Fail(code, message, span);
        return false;
    }
}
