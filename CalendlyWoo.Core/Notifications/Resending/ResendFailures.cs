using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Why an act on a mail was not done.</summary>
public static class ResendFailures
{
    /// <summary>It cannot be sent, or not any more; the sentence says why.</summary>
    public const string Refused = "resend.refused";

    /// <summary>The database did not take it.</summary>
    public const string StoreDown = "resend.store-down";

    internal static Failure Changed() =>
        new(FailureCategory.NeedsOwner, Refused, T("This mail has changed just now, or is being sent. Look at it again."));

    internal static Failure NotWritten() =>
        new(FailureCategory.Transient, StoreDown, T("The database did not take the change; nothing was changed. Try again in a moment."));

    internal static Failure Of(string why) => new(FailureCategory.NeedsOwner, Refused, why);
}
