using System.Text.Json.Serialization;

namespace CalendlyWoo.Core.Notifications;

/// <summary>The steps of a notification in their order; each is resumed by itself, so that a mail that left is never sent again.</summary>
public sealed record NotificationSteps(StepRecord Match, StepRecord Compose, StepRecord Mail, StepRecord Meta, StepRecord Note, StepRecord Status)
{
    private static readonly NotificationStep[] InOrder = Enum.GetValues<NotificationStep>();

    /// <summary>Nothing has been tried.</summary>
    public static NotificationSteps Fresh { get; } = new(StepRecord.Open, StepRecord.Open, StepRecord.Open, StepRecord.Open, StepRecord.Open, StepRecord.Open);

    /// <summary>The first step that is not done, or null.</summary>
    [JsonIgnore]
    public NotificationStep? Next => FirstOpen();

    [JsonIgnore]
    public StepRecord this[NotificationStep step] => step switch
    {
        NotificationStep.Match => Match,
        NotificationStep.Compose => Compose,
        NotificationStep.Mail => Mail,
        NotificationStep.Meta => Meta,
        NotificationStep.Note => Note,
        NotificationStep.Status => Status,
    };

    /// <summary>The same steps with one of them replaced.</summary>
    public NotificationSteps With(NotificationStep step, StepRecord record) => step switch
    {
        NotificationStep.Match => this with { Match = record },
        NotificationStep.Compose => this with { Compose = record },
        NotificationStep.Mail => this with { Mail = record },
        NotificationStep.Meta => this with { Meta = record },
        NotificationStep.Note => this with { Note = record },
        NotificationStep.Status => this with { Status = record },
    };

    private NotificationStep? FirstOpen()
    {
        foreach (var step in InOrder)
        {
            if (!this[step].IsDone)
            {
                return step;
            }
        }

        return null;
    }
}

/// <summary>The steps in the order in which they are taken.</summary>
public enum NotificationStep
{
    Match,
    Compose,
    Mail,
    Meta,
    Note,
    Status,
}

/// <summary>How one step stands.</summary>
/// <param name="Outcome">Open until it is done or left out.</param>
/// <param name="At">UTC, of the latest attempt or outcome.</param>
/// <param name="Attempts">Attempts that failed by themselves; a paused connection spends none.</param>
/// <param name="Remark">In the owner's words.</param>
public sealed record StepRecord(StepOutcome Outcome, DateTimeOffset? At = null, int Attempts = 0, string? Remark = null)
{
    /// <summary>Not tried yet.</summary>
    public static StepRecord Open { get; } = new(StepOutcome.Open);

    [JsonIgnore]
    public bool IsDone => Outcome is StepOutcome.Done or StepOutcome.LeftOut;
}

/// <summary>How a step ended.</summary>
public enum StepOutcome
{
    Open,

    /// <summary>Committed before the SMTP dialogue begins: found again after a crash, nobody knows whether the mail left.</summary>
    InFlight,

    Done,

    /// <summary>Rightly not taken: such as a status that waits for the order's other units.</summary>
    LeftOut,
}
