using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.DryRun;

/// <summary>A booking replayed: the finding, and the mails beside each other. Exists in memory alone.</summary>
/// <param name="Finding">Null where the shop could not be asked.</param>
internal sealed record Replayed(DryRunFinding? Finding)
{
    /// <summary>The mail as it would leave, or null.</summary>
    public OutgoingMail? Mail { get; init; }

    /// <summary>What it would be written with.</summary>
    public TemplateVersion? Version { get; init; }

    /// <summary>The mail of the same kind that left then, or null.</summary>
    public OutgoingMail? Sent { get; init; }

    /// <summary>What kept it from being looked at, or null.</summary>
    public Failure? Failure { get; init; }

    public static Replayed Nothing(string reason) => new(new DryRunFinding(DryRunVerdict.Nothing) { Reason = reason });

    public static Replayed Case(string title, string reason) =>
        new(new DryRunFinding(DryRunVerdict.Case) { Reason = reason.Length == 0 || title == reason ? title : $"{title}. {reason}" });
}
