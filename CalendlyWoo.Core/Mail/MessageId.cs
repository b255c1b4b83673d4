namespace CalendlyWoo.Core.Mail;

/// <summary>Makes Message-IDs: RFC 5322 section 3.6.4.</summary>
public static class MessageId
{
    /// <summary>A new one, <c>&lt;version-7-guid@sender's domain&gt;</c>, with its angle brackets. Kept with the message, since every retry uses the same.</summary>
    public static string New(Mailbox sender, TimeProvider time) => $"<{Guid.CreateVersion7(time.GetUtcNow()):D}@{sender.Domain}>";
}
