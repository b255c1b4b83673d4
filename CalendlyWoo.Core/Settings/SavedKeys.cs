using System.Collections.Frozen;
using System.Globalization;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Privacy.Retention;

namespace CalendlyWoo.Core.Settings;

/// <summary>The settings of the contract that the owner may save in the dashboard.</summary>
public static class SavedKeys
{
    private static readonly FrozenSet<string> Secrets = new[]
    {
        "Calendly:ClientSecret", "Calendly:WebhookSigningKey", "Calendly:PersonalAccessToken", "WooCommerce:ConsumerKey", "WooCommerce:ConsumerSecret",
        "WooCommerce:WebhookSecret", "Smtp:Password", "Smtp:OAuthToken", "Alerts:WebhookSecret",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Plain = ((string[])
    [
        "PublicUrl", "Calendly:ClientId", "WooCommerce:Url", "Smtp:Host", "Smtp:Port", "Smtp:Security", "Smtp:Username", "Smtp:FromAddress", "Smtp:FromName",
        "Retention:Days", "Smtp:ReplyTo", "Smtp:CopyTo", "Smtp:PerMinute", "Shop:Name", "Shop:Zone", "Shop:Currency", "Shop:Culture", "Shop:Facts", "Calendly:Environment",
        "Alerts:ByMail", "Alerts:Email", "Alerts:WebhookUrl", "Alerts:QuietFrom", "Alerts:QuietUntil", "Alerts:CaseAge",
        .. Enum.GetNames<AlertKind>().Select(kind => $"Alerts:{kind}"),
    ]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the key may be saved.</summary>
    public static bool IsKnown(string key) => Plain.Contains(key) || Secrets.Contains(key);

    /// <summary>Whether the program can read the value at all: one that it cannot is treated as not saved, so that it never stops a start.</summary>
    public static bool IsReadable(string key, string value) => key.ToUpperInvariant() switch
    {
        "RETENTION:DAYS" => int.TryParse(value, CultureInfo.InvariantCulture, out var days) && days is >= RetentionOptions.Fewest and <= RetentionOptions.Most,
        "SMTP:PORT" or "SMTP:PERMINUTE" => int.TryParse(value, CultureInfo.InvariantCulture, out _),
        "SMTP:SECURITY" => Enum.TryParse<SmtpSecurity>(value, ignoreCase: true, out var security) && Enum.IsDefined(security),
        _ => true,
    };

    /// <summary>Whether its value is encrypted at rest and never shown again.</summary>
    public static bool IsSecret(string key) => Secrets.Contains(key);
}
