using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>How far a test booking got, place by place.</summary>
/// <param name="Test">The test.</param>
/// <param name="Hops">The places in their order.</param>
public sealed record TestProgress(TestBooking Test, IReadOnlyList<TestHopReport> Hops)
{
    /// <summary>How long an event that was stored may take to be read; then it went elsewhere.</summary>
    public static readonly TimeSpan Arrival = TimeSpan.FromSeconds(15);

    /// <summary>The mail was handed over.</summary>
    public bool HasArrived => Hops[^1].State == HopState.Passed;

    /// <summary>It went wrong somewhere.</summary>
    public bool HasFailed => Hops.Any(hop => hop.State == HopState.Failed);

    /// <summary>Decides how each place stands. Pure.</summary>
    public static TestProgress Of(TestBooking test, Delivery? delivery, Notification? notification, OutgoingMail? mail, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(test);
        var hops = new List<TestHopReport>
        {
            Sent(test, TestHop.Reached, T("The public address answered.")),
            Sent(test, TestHop.Stored, T("The signature was accepted, and the event is stored.")),
            Read(test, delivery, now),
            Written(notification),
            Mailed(test, notification, mail),
        };
        // What comes after the first that is not passed has not begun.
        var open = hops.FindIndex(hop => hop.State != HopState.Passed);
        return new TestProgress(test, open < 0 ? hops : [.. hops.Select((hop, index) => index <= open ? hop : new TestHopReport(hop.Hop, HopState.Open, Ahead(hop.Hop)))]);
    }

    private static TestHopReport Sent(TestBooking test, TestHop hop, string passed) =>
        test.FailedAt is { } stuck && stuck <= hop
            ? new(hop, HopState.Failed, test.Problem ?? "") { Detail = test.Detail }
            : test.AcceptedAt is not null || test.DeliveryId is not null || test.FailedAt > hop ? new(hop, HopState.Passed, passed) : new(hop, HopState.Running, Ahead(hop));

    private static TestHopReport Read(TestBooking test, Delivery? delivery, DateTimeOffset now) => (test, delivery) switch
    {
        ({ BookingId: not null }, _) => new(TestHop.Read, HopState.Passed, T("It was read, and its service found.")),
        (_, { Verdict: not DeliveryVerdict.Received }) => new(TestHop.Read, HopState.Failed, delivery.Remark ?? ""),
        ({ AcceptedAt: { } at }, null) when now - at > Arrival => new(TestHop.Read, HopState.Failed, TestFailures.NeverArrived().Message),
        _ => new(TestHop.Read, HopState.Running, Ahead(TestHop.Read)),
    };

    private static TestHopReport Written(Notification? notification) => notification switch
    {
        { Steps.Compose.IsDone: true } => new(TestHop.Written, HopState.Passed, T("The service's mail is written, with a made-up order.")),
        { State: NotificationState.NeedsOwner or NotificationState.Superseded } => new(TestHop.Written, HopState.Failed, notification.Problem ?? T("The mail could not be written.")),
        { Problem: { } problem } => new(TestHop.Written, HopState.Failed, problem),
        _ => new(TestHop.Written, HopState.Running, Ahead(TestHop.Written)),
    };

    private static TestHopReport Mailed(TestBooking test, Notification? notification, OutgoingMail? mail) => (notification, mail) switch
    {
        (_, { TakenAt: not null }) => new(TestHop.Mailed, HopState.Passed, T($"The mail was handed to the server. Look into your inbox ({test.Address}).")) { Detail = mail.ServerReply },
        ({ Problem: { } problem }, _) => new(TestHop.Mailed, HopState.Failed, problem),
        _ => new(TestHop.Mailed, HopState.Running, Ahead(TestHop.Mailed)),
    };

    private static string Ahead(TestHop hop) => hop switch
    {
        TestHop.Reached => T("Reach the public address"),
        TestHop.Stored => T("Have the signature accepted, and the event stored"),
        TestHop.Read => T("Read it, and find its service"),
        TestHop.Written => T("Write the service's mail"),
        TestHop.Mailed => T("Hand the mail to the mail server"),
    };
}

/// <summary>One place on the way.</summary>
public sealed record TestHopReport(TestHop Hop, HopState State, string Sentence)
{
    /// <summary>What the other side said, or null.</summary>
    public string? Detail { get; init; }
}

/// <summary>How a place stands.</summary>
public enum HopState
{
    /// <summary>Not its turn yet.</summary>
    Open,
    Running,
    Passed,
    Failed,
}
