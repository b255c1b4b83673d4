using System.Text.RegularExpressions;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>Who gets an answer at a route.</summary>
internal enum Who
{
    /// <summary>Everybody, signed in or not.</summary>
    Anyone,

    /// <summary>Machines, which prove themselves by a signature or token of their own.</summary>
    Machine,

    /// <summary>Whoever is signed in.</summary>
    SignedIn,

    Viewer,

    Manager,

    Owner,
}

/// <summary>The routes of the product, and who may use them; each role may what the ones before may.</summary>
internal static partial class RouteTable
{
    public static readonly IReadOnlyDictionary<string, Who> Entries = new Dictionary<string, Who>
    {
        ["/healthz"] = Who.Anyone,
        ["/healthz/{nonce}"] = Who.Anyone,
        ["/readyz"] = Who.Anyone,
        ["/not-found"] = Who.Anyone,
        ["/{**path:file}"] = Who.Anyone,
        ["/webhooks/calendly"] = Who.Machine,
        ["/webhooks/calendly/{slug}"] = Who.Machine,
        ["/webhooks/woocommerce"] = Who.Machine,
        ["/woocommerce/keys/{token}"] = Who.Machine,

        ["/sign-in"] = Who.Anyone,
        ["/sign-in/code"] = Who.Anyone,
        ["/sign-in/recovery"] = Who.Anyone,
        ["/sign-in/passkey"] = Who.Anyone,
        ["/sign-in/passkey/options"] = Who.Anyone,
        ["/sign-out"] = Who.Anyone,
        ["/forgot-password"] = Who.Anyone,
        ["/reset-password"] = Who.Anyone,
        ["/first-start/{Token}"] = Who.Anyone,
        ["/invitation/{Token}"] = Who.Anyone,

        ["/account"] = Who.Viewer,
        ["/account/name"] = Who.Viewer,
        ["/account/password"] = Who.Viewer,
        ["/account/sign-out-everywhere"] = Who.Viewer,
        ["/account/passkeys"] = Who.Viewer,
        ["/account/passkeys/options"] = Who.Viewer,

        ["/"] = Who.Viewer,
        ["/bookings"] = Who.Viewer,
        ["/bookings/week"] = Who.Viewer,
        ["/bookings/{Id:guid}"] = Who.Viewer,
        ["/demo/book"] = Who.Viewer,
        ["/demo/mailbox"] = Who.Viewer,
        ["/demo/mailbox/{Id:long}"] = Who.Viewer,
        ["/log"] = Who.Viewer,
        ["/log/audit"] = Who.Manager,
        ["/log/dry-run"] = Who.Manager,
        ["/log/dry-run/export.csv"] = Who.Manager,
        ["/notifications"] = Who.Viewer,
        ["/notifications/export.csv"] = Who.Manager,
        ["/notifications/export.json"] = Who.Manager,
        ["/needs-you"] = Who.Viewer,
        ["/log/export"] = Who.Manager,
        ["/notifications/bounce"] = Who.Manager,
        ["/notifications/{Id:guid}"] = Who.Viewer,
        ["/notifications/{id:guid}/files/{number:int}"] = Who.Viewer,
        ["/notifications/{id:guid}/message"] = Who.Viewer,
        ["/oauth/calendly/start"] = Who.Owner,
        ["/oauth/calendly/callback"] = Who.Owner,
        ["/search"] = Who.Viewer,
        ["/settings"] = Who.Viewer,
        ["/settings/alerts"] = Who.Owner,
        ["/settings/calendly"] = Who.Manager,
        ["/settings/data"] = Who.Owner,
        ["/settings/data/export"] = Who.Owner,
        ["/settings/deliveries"] = Who.Viewer,
        ["/settings/deliveries/{Id:guid}"] = Who.Viewer,
        ["/settings/deliveries/export"] = Who.Manager,
        ["/settings/mail"] = Who.Viewer,
        ["/settings/people"] = Who.Owner,
        ["/settings/services"] = Who.Manager,
        ["/settings/shop"] = Who.Viewer,
        ["/settings/subscriptions"] = Who.Viewer,
        ["/setup"] = Who.Viewer,
        ["/templates"] = Who.Manager,
        ["/templates/{Id:guid}"] = Who.Manager,
        ["/templates/{id:guid}/certificate"] = Who.Viewer,
        ["/templates/{id:guid}/export"] = Who.Viewer,
        ["/templates/export"] = Who.Viewer,
        ["/templates/files/{id:guid}"] = Who.Viewer,
        ["/templates/reference"] = Who.Viewer,

        ["/_blazor"] = Who.SignedIn,
        ["/_blazor/negotiate"] = Who.SignedIn,
        ["/_blazor/disconnect"] = Who.SignedIn,
        ["/_blazor/initializers"] = Who.SignedIn,
        ["/_framework/opaque-redirect"] = Who.SignedIn,
    };

    /// <summary>A path that the pattern matches, relative to the host.</summary>
    public static string PathOf(string pattern) => Parameter().Replace(pattern, match => match.Groups[1].Value switch
    {
        "guid" => "0190d3f0-0000-7000-8000-000000000000",
        "long" or "int" => "1",
        _ => "x",
    });

    [GeneratedRegex(@"\{\**\w+:?(\w*)\??\}")]
    private static partial Regex Parameter();
}
