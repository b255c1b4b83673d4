using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Why the owner has to connect again, in her words and with the way on.</summary>
internal static class GrantProblems
{
    public static string Withdrawn(CalendlyGrant grant) => T(
        $"Calendly no longer accepts our access to {Account(grant)}: it was withdrawn there, or the login, its address or its password was changed. Open Settings, Calendly and press Reconnect; bookings made meanwhile are fetched then.");

    public static string CutOff(CalendlyGrant grant) => T(
        $"Our access to {Account(grant)} was being renewed when the work was cut off, and the new key was lost with it. Open Settings, Calendly and press Reconnect; bookings made meanwhile are fetched then.");

    public static string Unreadable(CalendlyGrant grant) => T(
        $"The stored access to {Account(grant)} cannot be decrypted, because the master key is another one than before. Put the old key file back, or open Settings, Calendly and press Reconnect.");

    private static string Account(CalendlyGrant grant) => grant.AccountName.Length > 0 ? T($"the Calendly account of {grant.AccountName}") : T("your Calendly account");
}
