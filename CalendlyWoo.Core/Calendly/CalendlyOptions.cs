namespace CalendlyWoo.Core.Calendly;

/// <summary>The <c>Calendly</c> section of the settings.</summary>
public sealed class CalendlyOptions
{
    public const string Section = "Calendly";

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>The app's webhook signing key; several separated by commas, newest first, while one replaces the other.</summary>
    public string? WebhookSigningKey { get; set; }

    public string? PersonalAccessToken { get; set; }

    public Uri AuthUrl { get; set; } = new("https://auth.calendly.com");

    public Uri ApiUrl { get; set; } = new("https://api.calendly.com");

    /// <summary>How far a signature's time may lie from our clock, both ways.</summary>
    public TimeSpan SignatureTolerance { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Tells this installation's subscriptions from those of others (test, staging) in the same account; null derives it from the public address.</summary>
    public string? Environment { get; set; }

    /// <summary>How often the subscriptions are compared with what Calendly has.</summary>
    public TimeSpan HealthInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How far ahead sessions are looked for that Calendly did not tell of.</summary>
    public TimeSpan BackfillHorizon { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The signing keys, one by one.</summary>
    public IReadOnlyList<string> SigningKeys =>
        WebhookSigningKey?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
