namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>The places that a test event passes, in their order.</summary>
public enum TestEventHop
{
    /// <summary>The name of the public address leads to a computer.</summary>
    Resolved,

    /// <summary>A connection stands, with a certificate that others trust.</summary>
    Secured,

    /// <summary>It is this product that answered, and nobody in front of it.</summary>
    Reached,

    /// <summary>The signature was accepted.</summary>
    Accepted,

    /// <summary>It is in the database.</summary>
    Stored,

    /// <summary>It was read and recognised.</summary>
    Read,
}

/// <summary>How far a test event is.</summary>
/// <param name="Passed">What lies behind it.</param>
/// <param name="Running">Where it is now; null where it has ended.</param>
/// <param name="Failed">Where it stuck; null where it did not.</param>
/// <param name="Problem">Why, and what to do, in the owner's words.</param>
/// <param name="Detail">What the other side said, for the folded part.</param>
public sealed record TestEventReport(
    IReadOnlySet<TestEventHop> Passed, TestEventHop? Running, TestEventHop? Failed = null, string? Problem = null, string? Detail = null)
{
    /// <summary>It came all the way.</summary>
    public bool HasArrived => Passed.Contains(TestEventHop.Read);
}
