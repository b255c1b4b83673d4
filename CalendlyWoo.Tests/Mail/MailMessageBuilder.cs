using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Tests.Mail;

/// <summary>A message with everything that a test does not care about.</summary>
internal static class MailMessageBuilder
{
    public static Mailbox Mailbox(string address, string? name = null) =>
        Core.Mail.Mailbox.TryParse(address, name, out var mailbox) ? mailbox : throw new ArgumentException("No address.", nameof(address));

    public static MailMessage Message(string subject = "Your booking", string toName = "Ann") => new()
    {
        From = Mailbox("shop@example.com", "The Shop"),
        To = [Mailbox("ann@example.com", toName)],
        Subject = subject,
        Date = new DateTimeOffset(2026, 3, 5, 14, 2, 9, TimeSpan.FromHours(-5)),
        MessageId = "<1@example.com>",
        Text = "Hello",
    };
}
