using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>One level of names, with the loops that run in it.</summary>
internal abstract class Frame
{
    public LoopFrame? Loops { get; set; }

    /// <summary>Looks at the loops, the innermost first.</summary>
    public bool TryGetLoopName(string name, out Value value)
    {
        for (var loop = Loops; loop is not null; loop = loop.Outer)
        {
            if (loop.TryGet(name, out value)) return true;
        }

        value = default;
        return false;
    }
}

/// <summary>The page, or the object of a <c>with</c>.</summary>
internal sealed class ObjectFrame(TemplateObject members, ObjectFrame? outer) : Frame
{
    public TemplateObject Members => members;

    public ObjectFrame? Outer => outer;
}

/// <summary>A function that runs. <paramref name="parameters"/> is null for a simple function, which has none.</summary>
internal sealed class FunctionFrame(ScriptObject? parameters, bool hidesOuter, FunctionFrame? outer) : Frame
{
    public ScriptObject? Parameters => parameters;

    public FunctionFrame? Outer => outer;

    /// <summary>The function whose names are seen from here too: an anonymous function sees those of its caller.</summary>
    public FunctionFrame? Visible => hidesOuter ? null : outer;
}

/// <summary>The <c>$</c> names of the page, a function, a snippet or a <c>with</c>.</summary>
internal sealed class LocalFrame(Value arguments, Block? wrapped, LocalFrame? outer) : Frame
{
    public ScriptObject? Names { get; set; }

    /// <summary><c>$</c>.</summary>
    public Value Arguments => arguments;

    /// <summary><c>$$</c>.</summary>
    public Block? Wrapped => wrapped;

    public LocalFrame? Outer => outer;
}
