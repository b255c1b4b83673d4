using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>Every way in which a call of Calendly fails: its code, and its sentence for the owner.</summary>
public static class CalendlyFailures
{
    public const string NotConnectedCode = "calendly.not-connected";
    public const string ReconnectCode = "calendly.reconnect";
    public const string UnauthenticatedCode = "calendly.unauthenticated";
    public const string ScopeCode = "calendly.scope";
    public const string PlanCode = "calendly.plan";
    public const string PermissionCode = "calendly.permission";
    public const string NotFoundCode = "calendly.not-found";
    public const string ConflictCode = "calendly.conflict";
    public const string InvalidCode = "calendly.invalid";
    public const string RateLimitedCode = "calendly.rate-limited";
    public const string UnreachableCode = "calendly.unreachable";
    public const string ServerCode = "calendly.server";

    /// <summary>The client id or secret of the OAuth app is not Calendly's.</summary>
    public const string ClientRefusedCode = "calendly.client-refused";

    public static Failure NotConnected() => Connection(NotConnectedCode, T("Calendly is not connected yet. Open Settings, Calendly and connect it."));

    /// <param name="problem">Why, in the owner's words; the way on is part of it.</param>
    public static Failure Reconnect(string problem) => Connection(ReconnectCode, problem);

    internal static Failure TokenRefused(string? detail) => Connection(
        UnauthenticatedCode,
        T("Calendly did not accept the personal access token. Make a new one in Calendly under Integrations, API and webhooks, and enter it under Settings, Calendly."),
        detail);

    internal static Failure FreshTokenRefused(string? detail) => Connection(
        UnauthenticatedCode, T("Calendly did not accept our access although it was renewed just now. Open Settings, Calendly and reconnect."), detail);

    internal static Failure ClientRefused(string? detail) => Connection(
        ClientRefusedCode,
        T("Calendly does not know this client id with this client secret. Compare both with your app on developer.calendly.com, under Settings, Calendly."),
        detail);

    internal static Failure Scope(IReadOnlyList<string> scopes, string? detail) => Owner(
        ScopeCode,
        scopes.Count == 0
            ? T("Calendly says that a permission is missing. Open Settings, Calendly, reconnect and leave every permission ticked; or make a new personal access token with all of them.")
            : T($"Calendly says that the permission {string.Join(", ", scopes)} is missing. Open Settings, Calendly, reconnect and leave it ticked; or make a new personal access token with it."),
        detail);

    internal static Failure Plan(string? detail) => Owner(
        PlanCode, T("Your Calendly plan does not include this. Look in Calendly under Billing which plan does, then try again."), detail);

    internal static Failure Permission(string? detail) => Owner(
        PermissionCode, T("Your Calendly user may not do this. Ask an owner or administrator of the organization, or connect with such an account."), detail);

    internal static Failure NotFound(string? detail) => Permanent(NotFoundCode, T("Calendly does not have this any more."), detail);

    internal static Failure Conflict(string? detail) => Permanent(ConflictCode, T("Calendly has this already."), detail);

    internal static Failure Invalid(string? detail) => Permanent(
        InvalidCode, T("Calendly did not understand our question. Please report this with the technical details."), detail);

    internal static Failure ForeignAddress() => Permanent(
        InvalidCode, T("Calendly's answer pointed to another server, so we did not follow it. Please report this."), null);

    internal static Failure RateLimited(DateTimeOffset retryAt) => new(
        FailureCategory.RateLimited, RateLimitedCode, T("Calendly allows no more questions this minute. We go on by ourselves in a moment."), retryAt);

    internal static Failure Unreachable(string? detail) => Connection(
        UnreachableCode, T("Calendly cannot be reached. Check this server's connection to the internet; we go on by ourselves when it is back."), detail);

    /// <summary>The question may have reached Calendly, its answer did not reach us: transient, where <see cref="Unreachable"/> means that nothing was sent.</summary>
    internal static Failure AnswerLost(string? detail) => new(
        FailureCategory.Transient, UnreachableCode, T("Calendly's answer did not reach us. We try again by ourselves."), null, detail);

    internal static Failure Server(string? detail) => new(
        FailureCategory.Transient, ServerCode, T("Calendly had an error of its own. We try again; if it goes on, look at Calendly's status page."), null, detail);

    internal static Failure Unexpected(string? detail) => new(
        FailureCategory.Transient, ServerCode, T("Calendly's answer was not what it usually sends. We try again; if it goes on, please report this."), null, detail);

    private static Failure Connection(string code, string message, string? detail = null) => new(FailureCategory.Connection, code, message, null, detail);

    private static Failure Owner(string code, string message, string? detail) => new(FailureCategory.NeedsOwner, code, message, null, detail);

    private static Failure Permanent(string code, string message, string? detail) => new(FailureCategory.Permanent, code, message, null, detail);
}
