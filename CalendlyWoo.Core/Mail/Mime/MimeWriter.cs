using System.Globalization;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Writes a message down as RFC 5322 bytes. Pure: the same message gives the same bytes.</summary>
public static class MimeWriter
{
    /// <summary>
    /// The finished message: CRLF line ends, 7-bit bodies, and headers in ASCII, unless an address itself is beyond ASCII
    /// (<see cref="Mailbox.NeedsSmtpUtf8"/>).
    /// </summary>
    /// <exception cref="ArgumentException">A header name, Message-ID or content id is malformed. They come from code, so this is a bug.</exception>
    public static byte[] Write(MailMessage message)
    {
        var buffer = new MimeBuffer();
        WriteHeaders(buffer, message);
        Body(message).Write(buffer, new MimeBoundaries(message.MessageId));
        return buffer.ToArray();
    }

    private static void WriteHeaders(MimeBuffer buffer, MailMessage message)
    {
        buffer.Write("Date: ").Write(FormatDate(message.Date)).EndLine();
        AddressHeader.Write(buffer, "From", [message.From]);
        if (message.ReplyTo is { } replyTo)
            AddressHeader.Write(buffer, "Reply-To", [replyTo]);
        AddressHeader.Write(buffer, "To", message.To);
        HeaderText.WriteUnstructured(buffer, "Subject", message.Subject);
        buffer.Write("Message-ID: ").Write(CheckedMessageId(message.MessageId)).EndLine();
        foreach (var header in message.Headers)
            HeaderText.WriteVerbatim(buffer, header);
        buffer.Write("MIME-Version: 1.0").EndLine();
    }

    // RFC 5322 section 3.3: the zone is +hhmm, without .NET's colon.
    private static string FormatDate(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string CheckedMessageId(string id)
    {
        var whole = id.Length > 4 && id[0] == '<' && id[^1] == '>' && id.Contains('@', StringComparison.Ordinal);
        return whole && !id.AsSpan().ContainsAnyExceptInRange('!', '~') ? id : throw new ArgumentException("A Message-ID looks like <left@right>.", nameof(id));
    }

    private static MimeEntity Body(MailMessage message)
    {
        var content = Content(message);
        IReadOnlyList<MailAttachment> files = message.Calendar is { } calendar ? [calendar.ToAttachment(), .. message.Attachments] : message.Attachments;
        return files.Count == 0 ? content : new MultipartEntity("mixed", [content, .. files.Select(file => new FileEntity(file, Inline: false))]);
    }

    private static MimeEntity Content(MailMessage message)
    {
        if (message.Html is not { } html)
            return new TextEntity("plain", message.Text ?? "");
        MimeEntity rich = new TextEntity("html", html);
        if (message.Related.Count > 0)
            rich = new MultipartEntity("related", [rich, .. message.Related.Select(file => new FileEntity(file, Inline: true))], "text/html");
        return message.Text is { } text ? new MultipartEntity("alternative", [new TextEntity("plain", text), rich]) : rich;
    }
}
