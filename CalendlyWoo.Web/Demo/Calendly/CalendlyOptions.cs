namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What kind of Calendly it is. Fixed for the life of a <see cref="SimulatedCalendly"/>; what may go wrong is in <see cref="CalendlyFaults"/>.</summary>
public sealed record CalendlyOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string ClientId { get; init; } = "demo-client-id";

    public string ClientSecret { get; init; } = "demo-client-secret";

    /// <summary>The registered redirect URIs, compared exactly; empty accepts any.</summary>
    public IReadOnlyList<string> RedirectUris { get; init; } = [];

    /// <summary>The app's one signing key: it signs the deliveries of every subscription that was made with an OAuth token.</summary>
    public string WebhookSigningKey { get; init; } = "demo-webhook-signing-key";

    /// <summary>Whether an OAuth subscription's own <c>signing_key</c> wins over the app's key; not documented, so both must be survived.</summary>
    public bool HonourSubscriptionSigningKey { get; init; }

    /// <summary>The consent page waits for a person's click; otherwise the user decides at once, as <see cref="CalendlyFaults"/> says.</summary>
    public bool ShowsConsentPage { get; init; }

    /// <summary>A personal access token with all scopes.</summary>
    public string PersonalAccessToken { get; init; } = "demo-personal-access-token";

    /// <summary>A free account: 50 requests a minute, and no webhooks.</summary>
    public bool FreePlan { get; init; }

    /// <summary>Requests per user and minute; null means what the plan allows (500 or 50).</summary>
    public int? RequestsPerMinute { get; init; }

    /// <summary>OAuth tokens per user and minute.</summary>
    public int TokensPerMinute { get; init; } = 8;

    /// <summary>The host in resource URIs; the real one, because the URI is a resource's identity.</summary>
    public string ResourceHost { get; init; } = CalendlyAddresses.Real.Resources;

    public IReadOnlyList<SimulatedEventType> EventTypes { get; init; } = ModelStudio.EventTypes;

    /// <summary>Calendly gives up connecting after 10 seconds (real time).</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Calendly gives up waiting for an answer after 15 seconds (real time).</summary>
    public TimeSpan ReadTimeout { get; init; } = TimeSpan.FromSeconds(15);

    public override string ToString() => "CalendlyOptions";
}
