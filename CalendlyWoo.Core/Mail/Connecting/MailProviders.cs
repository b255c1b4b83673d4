namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>The providers that the form can be filled in for.</summary>
public static class MailProviders
{
    /// <summary>All of them, mailboxes first.</summary>
    public static IReadOnlyList<MailProvider> All => [.. MailboxProviders.All, .. RelayProviders.All];

    /// <summary>By its key; null for an unknown one.</summary>
    public static MailProvider? Find(string? key) => All.FirstOrDefault(provider => provider.Key == key);

    /// <summary>By what stands behind the @; null for a domain that belongs to no provider, as a shop's own does.</summary>
    public static MailProvider? OfAddress(string? address) =>
        Mailbox.TryParse(address, null, out var mailbox) ? OfDomain(mailbox.Domain) : null;

    /// <inheritdoc cref="OfAddress"/>
    public static MailProvider? OfDomain(string domain) =>
        All.FirstOrDefault(provider => provider.Domains.Contains(domain, StringComparer.OrdinalIgnoreCase));

    /// <summary>By the server's name; null for any other server.</summary>
    public static MailProvider? OfHost(string? host)
    {
        var name = host?.Trim().TrimEnd('.') ?? "";
        return All.FirstOrDefault(provider => provider.OtherHosts.Prepend(provider.Host).Contains(name, StringComparer.OrdinalIgnoreCase)
            || (provider.Key == RelayProviders.AmazonKey && RelayProviders.IsAmazonHost(name)));
    }

    /// <summary>Whether everybody can have an address of this domain, so that its owner forbids others to send as it.</summary>
    public static bool IsFreeMail(string domain) => OfDomain(domain) is not null;
}
