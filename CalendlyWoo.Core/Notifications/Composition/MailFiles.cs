using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>The files that a template's version names, with their bytes.</summary>
/// <param name="Pictures">Known to the HTML by their file names.</param>
/// <param name="Attachments">In the owner's order.</param>
public sealed record MailFiles(IReadOnlyList<MailAttachment> Pictures, IReadOnlyList<MailAttachment> Attachments)
{
    public static MailFiles None { get; } = new([], []);
}
