namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>The steps of the test, in the order of the dialogue with a server that speaks STARTTLS.</summary>
public enum MailStep
{
    Name,
    Connect,
    Greeting,
    Protection,
    SignIn,
    Sender,
    Delivery,
}

/// <summary>How a step stands.</summary>
public enum MailCheckState
{
    Waiting,
    Running,
    Passed,

    /// <summary>It works, or will by itself, and something deserves a look.</summary>
    Warned,
    Failed,
}

/// <summary>One line of the test.</summary>
/// <param name="Step">What is looked at.</param>
/// <param name="State">How it stands.</param>
/// <param name="Text">What was found, as a sentence.</param>
/// <param name="Help">The one next step; null where none is needed.</param>
/// <param name="Detail">The server's own words, or the network's; null where there are none.</param>
/// <param name="Fix">Values that would help; null where none are known.</param>
public sealed record MailCheck(MailStep Step, MailCheckState State, string Text, string? Help = null, string? Detail = null, MailFix? Fix = null);

/// <summary>Values for the form that would make a step work.</summary>
public sealed record MailFix(string Host, int Port, SmtpSecurity Security);

/// <summary>How the test ended.</summary>
/// <param name="Checks">Every step, in the order in which they were taken.</param>
public sealed record MailTestReport(IReadOnlyList<MailCheck> Checks)
{
    /// <summary>The server took the test mail.</summary>
    public bool IsPassed => Checks.Any(check => check is { Step: MailStep.Delivery, State: MailCheckState.Passed });

    /// <summary>The step that stopped it, for good or for a while; null where it passed.</summary>
    public MailCheck? Stopped => IsPassed
        ? null
        : Checks.FirstOrDefault(check => check.State == MailCheckState.Failed) ?? Checks.LastOrDefault(check => check.State == MailCheckState.Warned);
}
