using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>A mail that is accepted and then lands in spam, foreseen from the form.</summary>
/// <param name="Text">What does not fit.</param>
/// <param name="Help">What to do.</param>
public sealed record SenderWarning(string Text, string Help);

/// <summary>
/// Compares the sender's domain with the account. It looks nothing up: whether a domain's SPF (RFC 7208) and DMARC (RFC 7489) records allow the server
/// is for the provider's own page to check.
/// </summary>
public static class SenderAdvice
{
    /// <summary>What does not fit together; empty where nothing speaks against the sender.</summary>
    public static IReadOnlyList<SenderWarning> Of(SmtpOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Mailbox.TryParse(options.FromAddress, null, out var sender) || string.IsNullOrWhiteSpace(options.Host))
            return [];
        var (server, owner) = (MailProviders.OfHost(options.Host), MailProviders.OfDomain(sender.Domain));
        if (owner is not null && owner != server)
            return IsSameCompany(owner, server) ? [] : [Foreign(sender.Domain, owner, server?.Name ?? options.Host.Trim())];
        if (server?.Kind == MailProviderKind.Relay)
            return [Verify(sender.Domain, server)];
        return Mailbox.TryParse(options.Username, null, out var login) && !login.Domain.Equals(sender.Domain, StringComparison.OrdinalIgnoreCase)
            ? [OtherDomain(sender, login)]
            : [];
    }

    /// <summary>What cannot be found out here, as one sentence to show beside the sender.</summary>
    public static string Hint(string? fromAddress) => Mailbox.TryParse(fromAddress, null, out var sender) && !MailProviders.IsFreeMail(sender.Domain)
        ? T($"For your mails to arrive, the DNS records SPF, DKIM and DMARC of {sender.Domain} have to allow this server. CalendlyWoo does not look them up; your provider's help says what they have to be.")
        : "";

    private static bool IsSameCompany(MailProvider owner, MailProvider? server) =>
        server is not null && owner.Key.Split('-')[0].Equals(server.Key.Split('-')[0], StringComparison.Ordinal);

    private static SenderWarning Foreign(string domain, MailProvider owner, string server) => new(
        T($"Mails from {domain} that come through {server} look forged. Most mailboxes put them into spam or refuse them."),
        T($"Send through {owner.Name}, or use an address of your own domain as the sender."));

    private static SenderWarning Verify(string domain, MailProvider relay) => new(
        T($"{relay.Name} sends only for domains that were verified there."), T($"Verify {domain} at {relay.Name} before you go live."));

    private static SenderWarning OtherDomain(Mailbox sender, Mailbox login) => new(
        T($"You sign in with an address of {login.Domain} and send from {sender.Domain}."),
        T($"Use the account of {sender.Address} itself, or add it as an alias to the account. Else the server may refuse it, or mailboxes may take it for spam."));
}
