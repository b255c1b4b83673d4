namespace CalendlyWoo.Core.Mail;

/// <summary>A mail before it is written down as bytes by <see cref="Mime.MimeWriter"/>.</summary>
public sealed record MailMessage
{
    public required Mailbox From { get; init; }

    public required IReadOnlyList<Mailbox> To { get; init; }

    public Mailbox? ReplyTo { get; init; }

    /// <summary>Any text; control characters become blanks.</summary>
    public required string Subject { get; init; }

    /// <summary>Printed with its own offset from UTC.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>With its angle brackets: <see cref="Mail.MessageId.New"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>Further headers, such as <c>Auto-Submitted: auto-generated</c> (RFC 3834) or <c>List-Unsubscribe</c> (RFC 2369).</summary>
    public IReadOnlyList<MailHeader> Headers { get; init; } = [];

    /// <summary>The plain text; line ends of any kind. Null where there is only HTML.</summary>
    public string? Text { get; init; }

    /// <summary>The HTML; line ends of any kind. Null where there is only text.</summary>
    public string? Html { get; init; }

    /// <summary>Pictures that the HTML names by <c>cid:</c>; each has a <see cref="MailAttachment.ContentId"/>.</summary>
    public IReadOnlyList<MailAttachment> Related { get; init; } = [];

    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>An entry for the customer's calendar; null where there is none.</summary>
    public MailCalendar? Calendar { get; init; }
}

/// <summary>
/// A calendar file (RFC 5545), which travels as the first attachment, <c>invite.ics</c>, and nowhere else. RFC 6047 would also allow it as one more
/// alternative of the text; that place is for a <c>REQUEST</c>, which mail programs answer. To Exchange and Outlook such an alternative is the mark of a
/// calendar item ([MS-OXCMAIL], "calendar items and meeting messages"), which can show the entry in place of the mail, and a reader that shows the last
/// alternative it knows (RFC 2046 section 5.1.4) may do so as well: not worth it for a <c>PUBLISH</c>, which nobody answers. As an attachment the mail stays
/// the mail, and Gmail, Outlook and Apple Mail offer the file as an entry to be saved. In both places it would be offered twice.
/// </summary>
/// <param name="Method">The file's own METHOD, such as <c>PUBLISH</c>; a word of letters.</param>
/// <param name="Content">The file in UTF-8.</param>
public sealed record MailCalendar(string Method, ReadOnlyMemory<byte> Content)
{
    public const string FileName = "invite.ics";

    internal MailAttachment ToAttachment() => new(FileName, $"text/calendar; method={Method}; charset=utf-8", Content);
}

/// <summary>One further header. The name comes from code, never from input.</summary>
public sealed record MailHeader(string Name, string Value);

/// <summary>A file that travels with a mail.</summary>
/// <param name="FileName">Any text; folders and control characters are taken away.</param>
/// <param name="ContentType">Such as <c>application/pdf</c>; what is none becomes <c>application/octet-stream</c>.</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="ContentId">Without angle brackets, for <see cref="MailMessage.Related"/>.</param>
public sealed record MailAttachment(string FileName, string ContentType, ReadOnlyMemory<byte> Content, string? ContentId = null);
