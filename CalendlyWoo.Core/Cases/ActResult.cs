namespace CalendlyWoo.Core.Cases;

/// <summary>What came of an act.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Text">What the person is told.</param>
public sealed record ActResult(ActOutcome Outcome, string Text)
{
    /// <summary>It is done.</summary>
    public bool IsDone => Outcome == ActOutcome.Done;

    internal static ActResult Done(string text) => new(ActOutcome.Done, text);

    internal static ActResult Refused(string text) => new(ActOutcome.Refused, text);
}

/// <summary>How an act ended.</summary>
public enum ActOutcome
{
    Done,

    /// <summary>It can be done, but only where the person says that she means it.</summary>
    Doubtful,

    /// <summary>It cannot be done, or somebody else was first.</summary>
    Refused,
}

/// <summary>An order that somebody chooses for a booking.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="RemembersAddress">From now on the booking's address belongs to the order's customer.</param>
/// <param name="TakesItAllTheSame">Also where it does not contain the service, or is old.</param>
public sealed record OrderPick(long OrderId, bool RemembersAddress = false, bool TakesItAllTheSame = false);
