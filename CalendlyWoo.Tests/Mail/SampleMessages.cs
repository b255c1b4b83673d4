using CalendlyWoo.Core.Calendars;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Tests.Calendars;
using static CalendlyWoo.Tests.Mail.MailMessageBuilder;

namespace CalendlyWoo.Tests.Mail;

/// <summary>The messages that other programs have to read: build/checks/mail.</summary>
internal static class SampleMessages
{
    public const string Domain = "example.test";

    private static readonly byte[] EveryByte = [.. Enumerable.Range(0, 2560).Select(i => (byte)i)];

    public static IReadOnlyList<MailMessage> All { get; } =
    [
        Sample("plain", "Your booking", "Ann Lee"),
        Sample("names", "Re: Zoë \"Z\" O'Hara, 王", "Zoë \"Z\" O'Hara, 王"),
        Sample("quoted", "=?utf-8?Q?not an encoded word?=", "Lee, Ann \"Annie\" \\ (B.)"),
        Sample("long-ascii", string.Concat(Enumerable.Repeat("A subject of 200 characters in words. ", 6))[..200].Trim(), "Ann"),
        Sample("long-word", new string('x', 200), new string('y', 120)),
        Sample("long-letters", string.Concat(Enumerable.Repeat("Größe ÄÖÜ 王 ", 20))[..200].Trim(), string.Concat(Enumerable.Repeat("Zoë ", 30)).Trim()),
        Sample("emoji", "👩‍👩‍👧‍👦 see you soon 🎉", "🎁 Ann"),
        Sample("right-to-left", "تأكيد الحجز — שלום", "محمد بن سلمان"),
        Sample("dots", "Dots", "Ann") with { Text = ".\r\n..\r\n.dot\r\n" + new string('.', 200) + "\r\nFrom here\r\n", Html = "<p>.</p>\n.\n" },
        Sample("everything", "Your gift card 🎁", "Zoë") with
        {
            Html = $"<p>Grüße <img src=\"cid:logo@{Domain}\"></p>\r\n",
            Related = [new("logo.png", "image/png", EveryByte, $"logo@{Domain}")],
            Attachments =
            [
                new("Gift card.pdf", "application/pdf", EveryByte), new("Gutschein für Zoë, 王.pdf", "application/pdf", EveryByte),
                new(string.Concat(Enumerable.Repeat("预约", 40)) + ".txt", "text/plain", "Grüße"u8.ToArray()), new("session.ics", "text/calendar; method=REQUEST", EveryByte),
            ],
        },
        Sample("calendar", "Your session and its invite", "Zoë") with
        {
            Html = $"<p>Grüße <img src=\"cid:logo.png\" alt=\"\"><img src=\"cid:map@{Domain}\" alt=\"\"></p>\r\n",
            Related = [new("logo.png", "image/png", EveryByte, "logo.png"), new("Karte.jpg", "image/jpeg", EveryByte, $"map@{Domain}")],
            Attachments = [new("Gift card.pdf", "application/pdf", EveryByte)],
            Calendar = CalendarWriter.ToMail(SampleInvites.All["texts"]),
        },
        Sample("calendar-alone", "Cancelled", "Ann") with { Calendar = CalendarWriter.ToMail(SampleInvites.All["cancel"]) },
        Sample("smtputf8", "To an address beyond ASCII", "Zoë") with { To = [Mailbox($"zoë.王@{Domain}", "Zoë")] },
    ];

    private static MailMessage Sample(string name, string subject, string toName) => Message(subject) with
    {
        From = Mailbox($"shop@{Domain}", "The \"Shop\", Zürich"),
        To = [Mailbox($"{name}@{Domain}", toName)],
        ReplyTo = Mailbox($"help@{Domain}", "Help"),
        MessageId = $"<{name}@{Domain}>",
        Headers = [new("Auto-Submitted", "auto-generated"), new("List-Unsubscribe", $"<https://{Domain}/stop/{new string('t', 90)}>")],
        Text = "Hello Zoë,\n\nsee you on Tuesday at 14:00 = 2 pm. \n.\n您的预约已确认\n",
    };
}
