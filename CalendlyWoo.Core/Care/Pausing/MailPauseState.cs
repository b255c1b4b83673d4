namespace CalendlyWoo.Core.Care.Pausing;

/// <summary>Whether customers' mails leave, and what waits.</summary>
/// <param name="Since">UTC; null while mails leave.</param>
/// <param name="By">Who paused them, or null.</param>
/// <param name="Waiting">Mails that are written and wait for their release; tests are not among them.</param>
public sealed record MailPauseState(DateTimeOffset? Since, string? By, int Waiting)
{
    public static MailPauseState Leaving { get; } = new(null, null, 0);

    public bool IsPaused => Since is not null;
}
