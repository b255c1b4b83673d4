namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>How much one rendering may cost. Reaching a limit ends it with a failure.</summary>
public sealed record RenderLimits
{
    public static RenderLimits Default { get; } = new();

    /// <summary>Statements, loop turns, operators and calls.</summary>
    public int MaxSteps { get; init; } = 200_000;

    /// <summary>Turns of all loops together.</summary>
    public int MaxLoopTurns { get; init; } = 20_000;

    /// <summary>Functions, snippets and wrapped blocks inside each other.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Items of any list that a template makes, and members of any object.</summary>
    public int MaxItems { get; init; } = 20_000;

    /// <summary>Items of all lists and objects together that a rendering makes.</summary>
    public int MaxItemsTogether { get; init; } = 300_000;

    /// <summary>UTF-16 units of the output, and of any text that a template makes.</summary>
    public int MaxLength { get; init; } = 1_000_000;

    /// <summary>UTF-16 units of all texts together that a rendering makes.</summary>
    public int MaxLengthTogether { get; init; } = 6_000_000;

    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMilliseconds(750);
}
