using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Mime;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Sends alerts by the shop's own mail server, as plain text. A pause of customers' mails does not hold them up.</summary>
internal sealed class AlertMail(IMailTransport transport, IOptionsMonitor<SmtpOptions> options)
{
    /// <summary>Null where the mail server took it.</summary>
    /// <param name="to">Who is told.</param>
    /// <param name="id">Of the message: every attempt has the same Message-ID.</param>
    /// <param name="subject">Its subject.</param>
    /// <param name="text">Its text.</param>
    /// <param name="date">When it was written, UTC.</param>
    /// <param name="cancellationToken">Ends the sending.</param>
    public async Task<Failure?> SendAsync(Mailbox to, Guid id, string subject, string text, DateTimeOffset date, CancellationToken cancellationToken)
    {
        var settings = options.CurrentValue;
        if (!Mailbox.Parse(settings.FromAddress, settings.FromName).TryGet(out var from, out var failure)) return failure;
        var message = new MailMessage
        {
            From = from,
            To = [to],
            Subject = subject,
            Date = date,
            MessageId = $"<{id:D}@{from.Domain}>",
            // RFC 3834: keeps vacation responders from answering.
            Headers = [new MailHeader("Auto-Submitted", "auto-generated")],
            Text = text,
        };
        return await transport.SendAsync(new MailEnvelope(from.Address, to.Address), MimeWriter.Write(message), cancellationToken) switch
        {
            MailHandover.Refused refused => refused.Failure,
            MailHandover.Uncertain uncertain => uncertain.Failure,
            _ => null,
        };
    }
}
