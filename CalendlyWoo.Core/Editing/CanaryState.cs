using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>How a trial of a draft stands.</summary>
/// <param name="VersionId">The draft as it was when the trial began, written down as a version.</param>
/// <param name="VersionNumber">Its number.</param>
/// <param name="Wanted">For how many mails.</param>
/// <param name="Taken">How many were composed from it.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="StartedBy">Who began it.</param>
/// <param name="Stopped">Why it ended early, in words; else null.</param>
public sealed record CanaryState(
    Guid VersionId, int VersionNumber, int Wanted, int Taken, DateTimeOffset StartedAt, string StartedBy, string? Stopped)
{
    /// <summary>The next mails are composed from it.</summary>
    public bool IsRunning => Stopped is null && Taken < Wanted;

    /// <summary>All its mails are composed: it waits to be published or dropped.</summary>
    public bool IsDone => Stopped is null && Taken >= Wanted;

    internal static CanaryState Of(TemplateCanary canary, int versionNumber) => new(
        canary.VersionId, versionNumber, canary.Wanted, canary.Taken, canary.StartedAt, canary.StartedBy, canary.Stopped);
}
