namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>What stands in the form of the mail settings, as it was typed.</summary>
public sealed record MailForm
{
    public string Host { get; init; } = "";

    public string Port { get; init; } = "587";

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    public string Username { get; init; } = "";

    /// <summary>What was typed now; null or empty keeps the one that is saved.</summary>
    public string? Password { get; init; }

    public string FromAddress { get; init; } = "";

    public string FromName { get; init; } = "";

    public string ReplyTo { get; init; } = "";

    /// <summary>Who gets a copy of each mail to a customer; empty is nobody.</summary>
    public string CopyTo { get; init; } = "";

    /// <summary>Mails in a minute, at most; empty is no ceiling.</summary>
    public string PerMinute { get; init; } = "";

    /// <summary>The provider's values in place of what stands there; the sender stays, and its address becomes the login where the provider wants that.</summary>
    public MailForm FilledFrom(MailProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return this with
        {
            Host = provider.Host,
            Port = provider.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Security = provider.Security,
            Username = provider.Username ?? (provider.SignsInByAddress ? FromAddress.Trim() : MailProviders.All.Any(other => other.Username == Username) ? "" : Username),
            PerMinute = provider.PerMinute > 0 ? provider.PerMinute.ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
        };
    }

    // A record prints its members; this one holds a password.
    public override string ToString() => nameof(MailForm);
}
