using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>How an attempt to connect ended. Only this short name ever stands in an address, never a text of the other side.</summary>
public enum ConnectResult
{
    Connected,
    MissingScopes,
    OtherAccount,
    Denied,
    WrongState,
    CodeExpired,
    NotSetUp,
    ClientRefused,
    ScopeRefused,
    TooOften,
    Unreachable,
    Refused,
}

/// <summary>The sentences for it: what happened, and the way on.</summary>
public static class ConnectWords
{
    /// <summary>The sentence for the owner.</summary>
    public static string Of(ConnectResult result) => result switch
    {
        ConnectResult.Connected => T("Calendly is connected. Bookings that were missed meanwhile are being fetched."),
        ConnectResult.MissingScopes => T("Calendly is connected, but not every permission was ticked. The table below says what does not work; reconnect and leave all of them ticked."),
        ConnectResult.OtherAccount => T("You signed in to Calendly with another account than before. Choose below which one to use."),
        ConnectResult.Denied => T("You said no on Calendly's page, so nothing was changed. Press the button again whenever you like."),
        ConnectResult.WrongState => T("This answer does not belong to this browser, or it came too late, so we did not use it. Begin again with the button, and finish in the same browser."),
        ConnectResult.CodeExpired => T("Calendly's permission had run out, or was used already, before we could use it: it is good for ten minutes and one time. Begin again with the button."),
        ConnectResult.NotSetUp => T("Enter client id and client secret first, then connect."),
        ConnectResult.ClientRefused => T("Calendly does not know this client id with this client secret. Compare both with your app on developer.calendly.com, save them again, then connect."),
        ConnectResult.ScopeRefused => T("Calendly refused the permissions that we ask for. Give your app on developer.calendly.com the permissions of the table below, then connect."),
        ConnectResult.TooOften => T("Calendly allows no more attempts this minute. Wait a minute, then connect."),
        ConnectResult.Unreachable => T("Calendly's answer did not reach us, so nothing was changed. Begin again with the button; if it goes on, check this server's connection to the internet."),
        ConnectResult.Refused => T("Calendly refused without a reason that we know, so nothing was changed. Check the redirect address in your app on developer.calendly.com, then begin again."),
    };

    /// <summary>Whether all is well, or something is left to do.</summary>
    public static bool IsGood(ConnectResult result) => result == ConnectResult.Connected;

    internal static ConnectResult Of(Failure failure) => failure.Code switch
    {
        CalendlyOAuthClient.InvalidGrantCode => ConnectResult.CodeExpired,
        CalendlyFailures.ClientRefusedCode => ConnectResult.ClientRefused,
        CalendlyFailures.RateLimitedCode => ConnectResult.TooOften,
        CalendlyFailures.UnreachableCode or CalendlyFailures.ServerCode => ConnectResult.Unreachable,
        _ => ConnectResult.Refused,
    };

    // RFC 6749, section 4.1.2.1.
    internal static ConnectResult OfError(string error) => error switch
    {
        "access_denied" => ConnectResult.Denied,
        "invalid_scope" => ConnectResult.ScopeRefused,
        "unauthorized_client" or "invalid_client" => ConnectResult.ClientRefused,
        "server_error" or "temporarily_unavailable" => ConnectResult.Unreachable,
        _ => ConnectResult.Refused,
    };
}
