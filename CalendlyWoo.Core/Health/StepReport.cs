namespace CalendlyWoo.Core.Health;

/// <summary>How one step stands.</summary>
/// <param name="Step">Which one.</param>
/// <param name="State">Its state.</param>
/// <param name="Sentence">What is so, or what is wrong, in the owner's words.</param>
public sealed record StepReport(HealthStep Step, StepState State, string Sentence)
{
    /// <summary>The one button that helps, or null.</summary>
    public StepButton? Button { get; init; }

    /// <summary>What the other side said, for the folded part; or null.</summary>
    public string? Detail { get; init; }

    /// <summary>UTC; since when it is so, where that matters.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>UTC; when it was checked last.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>True where nothing is left to do.</summary>
    public bool IsFine => State is StepState.Done or StepState.ByConfiguration or StepState.Skipped;
}

/// <summary>The one button of a step: a page to go to, or an act on the spot.</summary>
public sealed record StepButton(string Text, string? Href, StepAct Act)
{
    public static StepButton To(string text, string href) => new(text, href, StepAct.None);

    public static StepButton Do(string text, StepAct act) => new(text, null, act);
}

/// <summary>What a step's button does.</summary>
public enum StepAct
{
    /// <summary>Leads to a page.</summary>
    None,

    /// <summary>Checks the step again.</summary>
    Check,

    /// <summary>Makes a test booking.</summary>
    Test,

    /// <summary>Asks, then lets the services go live.</summary>
    GoLive,
}

/// <summary>All steps, and what they come to.</summary>
public sealed record HealthReport(IReadOnlyList<StepReport> Steps)
{
    /// <summary>UTC; when the newest real booking came, or null.</summary>
    public DateTimeOffset? LastBookingAt { get; init; }

    /// <summary>Steps with nothing left to do.</summary>
    public int Done => Steps.Count(step => step.IsFine);

    /// <summary>True where nothing is left to do: the set-up reads as a health page.</summary>
    public bool IsWell => Done == Steps.Count;

    /// <summary>The first step with something left to do, or null.</summary>
    public StepReport? Next => Steps.FirstOrDefault(step => !step.IsFine);

    public StepReport this[HealthStep step] => Steps.First(report => report.Step == step);
}
