namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>What kind of sender a provider is.</summary>
public enum MailProviderKind
{
    /// <summary>A mailbox: it sends as itself, and as the aliases that were added to it.</summary>
    Mailbox,

    /// <summary>A sending service: it sends as every domain that was verified there.</summary>
    Relay,
}

/// <summary>
/// What is known of a mail provider: enough to fill in the form and to say what to do. Words are in the reader's language. Each fact has its page in
/// <see cref="Sources"/>; what no page was found for is null.
/// </summary>
public sealed record MailProvider
{
    /// <summary>Stable, such as <c>gmail</c>.</summary>
    public required string Key { get; init; }

    /// <summary>As the owner knows it, such as <c>Gmail or Google Workspace</c>.</summary>
    public required string Name { get; init; }

    public required MailProviderKind Kind { get; init; }

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required SmtpSecurity Security { get; init; }

    /// <summary>Other servers of the same provider, such as another region's.</summary>
    public IReadOnlyList<string> OtherHosts { get; init; } = [];

    /// <summary>What may stand behind the @ of its own addresses; a shop's own domain can be there as well and is not found by this.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The user name that everybody has, such as <c>apikey</c>; null where it is the e-mail address or made for each.</summary>
    public string? Username { get; init; }

    /// <summary>The user name is the e-mail address.</summary>
    public bool SignsInByAddress { get; init; }

    /// <summary>What it wants as the password, such as "app password".</summary>
    public required string SecretName { get; init; }

    /// <summary>Where that is made, as a sentence.</summary>
    public required string SecretHelp { get; init; }

    /// <summary>The page where it is made or explained.</summary>
    public Uri? SecretPage { get; init; }

    /// <summary>What the provider publishes about how much may be sent, as a sentence; null where no page says so.</summary>
    public string? Limit { get; init; }

    /// <summary>Mails in a minute, at most, for <see cref="SmtpOptions.PerMinute"/>; 0 where none is published.</summary>
    public int PerMinute { get; init; }

    /// <summary>What has to be known before choosing it; null where there is nothing.</summary>
    public string? Caution { get; init; }

    /// <summary>Where each of these facts stands.</summary>
    public required IReadOnlyList<Uri> Sources { get; init; }
}
