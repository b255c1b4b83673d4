namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>How the owner wants to be told, as the settings <c>Alerts:*</c> say.</summary>
/// <param name="Email">Where alerts go by mail; null: to the owner's own address.</param>
/// <param name="ByMail">Whether they go by mail at all.</param>
/// <param name="Webhook">Where they are posted, or null.</param>
/// <param name="Secret">What posts are signed with, or null.</param>
/// <param name="Quiet">When nobody is told, or null.</param>
/// <param name="CaseAge">After how long an open case is worth an alert.</param>
/// <param name="Off">Kinds that she does not want to hear of.</param>
public sealed record AlertPlan(string? Email, bool ByMail, Uri? Webhook, string? Secret, QuietHours? Quiet, TimeSpan CaseAge, IReadOnlySet<AlertKind> Off)
{
    /// <summary>What holds where nothing is set.</summary>
    public static AlertPlan Default { get; } = new(null, true, null, null, null, TimeSpan.FromDays(1), new HashSet<AlertKind>());

    // A record prints its members; this one holds a secret.
    public override string ToString() => nameof(AlertPlan);
}
