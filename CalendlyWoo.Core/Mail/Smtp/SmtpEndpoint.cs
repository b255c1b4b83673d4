using System.Globalization;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Which server, and as whom: two connections with the same values are the same. Taken from the settings each time, so that a changed one holds from the next connection on.</summary>
internal sealed record SmtpEndpoint(string Host, int Port, SmtpSecurity Security, bool MayTalkInClear)
{
    public SmtpCredentials? Credentials { get; init; }

    /// <summary>Null where no server is set up.</summary>
    public static SmtpEndpoint? From(SmtpOptions options) => string.IsNullOrWhiteSpace(options.Host)
        ? null
        : new SmtpEndpoint(options.Host.Trim(), options.Port, options.Security, options.AllowInsecureEndpoints)
        {
            Credentials = string.IsNullOrEmpty(options.Username) ? null : new SmtpCredentials(options.Username, options.Password ?? "", options.OAuthToken),
        };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}

/// <summary>Who signs in.</summary>
internal sealed record SmtpCredentials(string Username, string Password, string? OAuthToken)
{
    public override string ToString() => "(hidden)";
}
