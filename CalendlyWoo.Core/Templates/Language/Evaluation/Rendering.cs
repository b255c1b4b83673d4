using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The state of one rendering: variables, budget, first fault, output. Used by one thread, once.</summary>
internal sealed partial class Rendering(TemplateObject model, RenderOptions options, TimeProvider time, OutputWriter output)
{
    private List<string>? _including;
    private BuiltinState? _state;

    public CultureInfo Culture => options.Culture;

    public RenderLimits Limits => options.Limits;

    public SnippetLibrary Snippets => options.Snippets;

    /// <summary>Where the statements that run now write.</summary>
    public OutputWriter Output { get; private set; } = output;

    /// <summary>On whose clock <c>date.now</c> is, and times are read that name no zone.</summary>
    public TimeZoneInfo Zone => options.Zone;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What built-in functions remember until the rendering ends.</summary>
    public BuiltinState State => _state ??= new BuiltinState();

    public Scopes Scopes { get; } = new(new PageObject(model));

    public Fault? Fault { get; private set; }

    public bool HasFailed => Fault is not null;

    /// <summary>Where the evaluator is, for faults that arise inside functions.</summary>
    public SourceSpan Span { get; set; }

    /// <summary>What the last <c>ret</c> gave.</summary>
    public Value Returned { get; set; }

    /// <summary>Notes the fault unless an earlier one is known. Gives null, so that callers can return it.</summary>
    public Value Fail(string code, string message, SourceSpan span)
    {
        Fault ??= new Fault(code, message, span);
        return Value.Null;
    }

    /// <summary>A fault at the call that runs.</summary>
    public Value Fail(string message, string code = DiagnosticCodes.Type) => Fail(code, message, Span);

    public string Text(Value value)
    {
        if (value.IsText) return value.AsText();
        var text = ValueText.Of(value, Culture, _state?.DatePattern);
        if (value.Kind is ValueKind.List or ValueKind.Object) Charge(text.Length);
        return text;
    }

    /// <summary>Sends what is written from now on to a place of its own, until <see cref="EndCapture"/>.</summary>
    /// <returns>What to end it with.</returns>
    public OutputWriter BeginCapture(bool keepsIndent)
    {
        var outer = Output;
        Output = outer.ForCapture(Limits.MaxLength, keepsIndent);
        return outer;
    }

    /// <summary>What was written since: HTML in an HTML part, for its values were escaped when they were written.</summary>
    public Value EndCapture(OutputWriter outer, bool keepsLine)
    {
        using var inner = Output;
        Output = outer;
        if (keepsLine) outer.ContinueLineOf(inner);
        if (inner.IsFull) return Fail(DiagnosticCodes.TooMuchOutput, $"This makes a text of more than {Limits.MaxLength} characters.", Span);
        var text = inner.Finish();
        return Made(outer.IsPlain ? Value.Of(text) : Value.Safe(text));
    }

    /// <summary>Notes that a snippet runs; false where it runs already.</summary>
    public bool TryEnterSnippet(string name)
    {
        if (_including is not null && _including.Contains(name)) return false;
        (_including ??= []).Add(name);
        return true;
    }

    /// <summary>Ends the innermost snippet; a fault inside it is told at the place that included it.</summary>
    public void LeaveSnippet(SourceSpan include)
    {
        var name = _including![^1];
        _including.RemoveAt(_including.Count - 1);
        if (Fault is not null) Fault = new Fault(Fault.Code, $"In the snippet \"{name}\", line {Fault.Span.Line}: {Fault.Message}", include);
    }
}
