using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>How a step ended.</summary>
internal abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>Done or rightly left out; the next step follows.</summary>
    public sealed record Done(string Text, StepOutcome Outcome = StepOutcome.Done) : StepResult;

    /// <summary>Nothing is wrong, but it is too early.</summary>
    /// <param name="Until">UTC.</param>
    /// <param name="Text">Why, in the owner's words.</param>
    /// <param name="CountsAsLook">True where the look in vain lengthens the next pause.</param>
    /// <param name="Case">A case to open if none is open yet: the waiting goes on.</param>
    public sealed record Wait(DateTimeOffset Until, string Text, bool CountsAsLook = false, CaseDraft? Case = null) : StepResult;

    /// <summary>It failed; the category decides what follows.</summary>
    public sealed record Failed(Failure Failure, ConnectionName Connection) : StepResult;

    /// <summary>The notification ends here.</summary>
    public sealed record Stop(NotificationState State, string Text, CaseDraft? Case = null) : StepResult;

    /// <summary>Somebody else changed the booking, took the unit or holds the order: decide again on what is true now.</summary>
    public sealed record Again : StepResult;
}

/// <summary>What a case about a notification says.</summary>
internal sealed record CaseDraft(CaseKind Kind, string Title, IReadOnlyList<string> Reasons, string NextStep)
{
    /// <summary>Of a matching: the orders that were looked at, best first.</summary>
    public IReadOnlyList<CaseCandidate> Candidates { get; init; } = [];
}
