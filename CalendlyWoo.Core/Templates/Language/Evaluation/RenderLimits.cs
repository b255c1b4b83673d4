namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>How much one rendering may cost. Reaching a limit ends it with a failure.</summary>
public sealed record RenderLimits
{
    public static RenderLimits Default { get; } = new();

    /// <summary>Statements, loop turns, operators and calls.</summary>
    public int MaxSteps { get; init; } = 200_000;

    /// <summary>Turns of all loops together.</summary>
    public int MaxLoopTurns { get; init; } = 20_000;

    /// <summary>Items of any list that a template makes.</summary>
    public int MaxItems { get; init; } = 20_000;

    /// <summary>UTF-16 units of the output, and of any text that a template makes.</summary>
    public int MaxLength { get; init; } = 1_000_000;

    /// <summary>UTF-16 units of all texts and lists together that functions and operators make, an item counted as 12.</summary>
    public long MaxMade { get; init; } = 24_000_000;

    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMilliseconds(750);
}
