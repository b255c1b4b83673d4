using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail;

/// <summary>What is wrong with a mail before any server was asked.</summary>
internal static class MailFailures
{
    public static Failure AddressInvalid() => new(FailureCategory.Permanent, "mail.address-invalid",
        T("This is not a complete e-mail address. Correct it and send the mail again."));

    public static Failure BareLineBreak() => new(FailureCategory.Permanent, "mail.bare-line-break",
        T("This mail was put together wrongly and was not sent. Send it again; if that does not help, report it to whoever looks after this program."),
        Detail: T("The message has a CR or LF that is not part of a CRLF (RFC 5321 section 2.3.8)."));

    public static Failure NotConfigured() => new(FailureCategory.Connection, "mail.not-configured",
        T("No mail server is set up yet. Enter it in the settings; waiting mails leave by themselves afterwards."));

    public static Failure SettingsInvalid(IEnumerable<string> problems) => new(FailureCategory.Connection, "mail.settings-invalid",
        T("The mail server's settings are not right. Correct them in the settings; waiting mails leave by themselves afterwards."),
        Detail: string.Join(' ', problems));

    public static Failure OverOwnCeiling(DateTimeOffset retryAt) => new(FailureCategory.RateLimited, "mail.per-minute",
        T("As many mails have left in the last minute as your settings allow. The next ones follow by themselves."), retryAt);
}
