using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Mime;
using CalendlyWoo.Core.Templates;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications;

/// <summary>Makes the finished message out of a mail's words: the one way, for customers' mails and for test mails.</summary>
public sealed class MailWriter(IOptionsMonitor<SmtpOptions> options, TimeProvider time)
{
    /// <summary>
    /// The message as it leaves. A sender that is missing or wrong concerns the whole connection; an address of the receiver that is none fails with
    /// <c>mail.address-invalid</c>; nothing is composed in either case.
    /// </summary>
    /// <param name="address">The receiver's.</param>
    /// <param name="name">The receiver's, or null.</param>
    /// <param name="compose">Makes the words.</param>
    public Outcome<WrittenMail> Write(string address, string? name, Func<Outcome<ComposedMail>> compose)
    {
        ArgumentNullException.ThrowIfNull(compose);
        var (settings, now) = (options.CurrentValue, time.GetUtcNow());
        if (!Mailbox.Parse(settings.FromAddress, settings.FromName).TryGet(out var from, out var badSender))
        {
            return badSender with { Category = FailureCategory.Connection };
        }

        if (!Mailbox.Parse(address, name).TryGet(out var to, out var badAddress))
        {
            return badAddress;
        }

        if (!compose().TryGet(out var words, out var failure))
        {
            return failure;
        }

        var message = new MailMessage
        {
            From = from,
            To = [to],
            ReplyTo = Mailbox.TryParse(settings.ReplyTo, null, out var replyTo) ? replyTo : null,
            Subject = words.Subject,
            Date = now,
            MessageId = MessageId.New(from, time),
            // RFC 3834: keeps vacation responders from answering.
            Headers = [new MailHeader("Auto-Submitted", "auto-generated")],
            Text = words.Text,
            Html = words.Html,
        };
        return new WrittenMail(message.MessageId, new MailEnvelope(from.Address, to.Address), words.Subject, MimeWriter.Write(message), now);
    }
}

/// <summary>A finished message. <paramref name="At"/> is UTC; <paramref name="MessageId"/> has its angle brackets.</summary>
public sealed record WrittenMail(string MessageId, MailEnvelope Envelope, string Subject, byte[] Message, DateTimeOffset At);
