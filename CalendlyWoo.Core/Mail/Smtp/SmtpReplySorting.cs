using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Sorts negative replies into failures. The enhanced code (RFC 3463) decides before the basic one (RFC 5321 section 4.2.2).</summary>
internal static class SmtpReplySorting
{
    private const int AuthenticationRequired = 530;
    private const int InsufficientStorage = 452;
    private const int StorageExceeded = 552;

    public static Failure ToFailure(SmtpStage stage, SmtpReply reply, DateTimeOffset now)
    {
        var detail = SmtpDetail.Of(reply);
        return stage switch
        {
            // Also the answer where STARTTLS has to come first: RFC 3207 section 4.
            _ when reply.Code == AuthenticationRequired => detail.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase)
                ? SmtpTroubles.ProtectionWanted(detail)
                : SmtpTroubles.SignInWanted(detail),
            SmtpStage.Greeting or SmtpStage.Hello => SmtpTroubles.ServerRefused(detail),
            SmtpStage.StartTls => SmtpTroubles.TlsFailed(detail),
            _ when reply.IsTransient => Transient(stage, reply, detail, now),
            _ when reply.IsPermanent => Permanent(stage, reply, detail),
            _ => SmtpTroubles.NotSmtp() with { Detail = detail },
        };
    }

    private static Failure Transient(SmtpStage stage, SmtpReply reply, string detail, DateTimeOffset now)
    {
        if (SmtpRateLimit.RetryAt(reply, now) is { } retryAt)
            return new(FailureCategory.RateLimited, "mail.rate-limited",
                T("The mail server takes no more mails for the moment. It is tried again by itself."), retryAt, detail);
        var full = reply.Enhanced == "4.2.2" || (stage == SmtpStage.RcptTo && reply.Code == InsufficientStorage && reply.Enhanced.Length == 0);
        return full
            ? new(FailureCategory.Transient, "mail.mailbox-full-now",
                T("The customer's mailbox is full at the moment. It is tried again by itself."), Detail: detail)
            : new(FailureCategory.Transient, "mail.try-later", T("The mail server asked to come back later. It is tried again by itself."), Detail: detail);
    }

    private static Failure Permanent(SmtpStage stage, SmtpReply reply, string detail)
    {
        var (code, message) = reply.Enhanced switch
        {
            "5.2.2" => MailboxFull,
            "5.2.1" => MailboxClosed,
            "5.3.4" or "5.2.3" => TooLarge,
            "5.1.1" or "5.1.6" or "5.1.10" or "5.1.3" when stage == SmtpStage.RcptTo => NoSuchAddress,
            "5.1.2" or "5.4.4" when stage == SmtpStage.RcptTo => NoSuchDomain,
            "5.1.7" or "5.1.8" => SenderRefused,
            "5.6.7" or "5.6.9" => LettersRefused,
            _ when reply.Code == StorageExceeded => stage == SmtpStage.RcptTo ? MailboxFull : TooLarge,
            _ when stage == SmtpStage.MailFrom => SenderRefused,
            { Length: > 0 } policy when policy.StartsWith("5.7.", StringComparison.Ordinal) => PolicyRefused,
            _ when stage == SmtpStage.RcptTo && reply.Code is 550 or 551 or 553 => NoSuchAddress,
            _ => Refused,
        };
        return new(FailureCategory.Permanent, code, message, Detail: detail);
    }

    private static (string, string) MailboxFull => ("mail.mailbox-full",
        T("The mail server says: the customer's mailbox is full. Ask the customer for another address, or send again later."));
    private static (string, string) MailboxClosed => ("mail.mailbox-closed",
        T("The mail server says: the customer's mailbox takes no mail any more. Ask the customer for another address."));
    private static (string, string) NoSuchAddress => ("mail.no-such-address",
        T("The mail server says: there is no such address. Look for a slip in it, correct it and send again."));
    private static (string, string) NoSuchDomain => ("mail.no-such-domain",
        T("The mail server says: what stands behind the @ does not exist. Look for a slip in it, correct it and send again."));
    private static (string, string) TooLarge => ("mail.too-large",
        T("The mail is larger than the mail server takes. Make the attachments smaller and send again."));
    private static (string, string) SenderRefused => ("mail.sender-refused",
        T("The mail server does not let us send from your address. Check the sender in the settings, and send again."));
    private static (string, string) LettersRefused => ("mail.letters-refused",
        T("The mail server cannot handle an address with letters like these. Ask the customer for another address."));
    private static (string, string) PolicyRefused => ("mail.policy-refused",
        T("The mail server refuses this mail by its own rules, often against spam. The server's words below say why."));
    private static (string, string) Refused => ("mail.refused", T("The mail server refuses this mail. The server's words below say why."));

    /// <summary>The server's limit is known already, so that nothing needs to be sent.</summary>
    public static Failure OverSize(long size, long limit) =>
        new(FailureCategory.Permanent, TooLarge.Item1, TooLarge.Item2, Detail: T($"{size} octets; the server takes {limit}."));

    /// <summary>An extension that the message needs is not offered.</summary>
    public static Failure NotOffered(string extension) =>
        new(FailureCategory.Permanent, LettersRefused.Item1, LettersRefused.Item2, Detail: T($"The server does not offer {extension}."));
}
