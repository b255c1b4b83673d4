using System.Text;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing;

namespace CalendlyWoo.Core.Editing;

/// <summary>A mail as it would leave.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Preheader">One line; empty for none.</param>
/// <param name="Html">Pictures are named as <c>cid:name</c>: <paramref name="Pictures"/>.</param>
/// <param name="Text">The text part.</param>
/// <param name="Pictures">Shown inside the HTML.</param>
/// <param name="Attachments">Travel beside it.</param>
/// <param name="InviteText">The calendar file, or null.</param>
/// <param name="HtmlBytes">Of the HTML in UTF-8: Gmail clips at 102 KB.</param>
public sealed record PreviewMail(
    string Subject,
    string Preheader,
    string Html,
    string Text,
    IReadOnlyList<TemplateFileUse> Pictures,
    IReadOnlyList<TemplateFileUse> Attachments,
    string? InviteText,
    int HtmlBytes)
{
    /// <summary>Gmail will cut the mail off.</summary>
    public bool IsClipped => HtmlBytes > MailSize.GmailClip;

    /// <summary>What is shown of a finished mail.</summary>
    internal static PreviewMail Of(TemplateKind kind, TemplateSource source, FinishedMail mail) => new(
        kind == TemplateKind.Snippet ? "" : mail.Words.Subject,
        mail.Words.Preheader,
        mail.Words.Html,
        mail.Words.Text,
        [.. source.Files.Where(file => file.IsPicture)],
        [.. mail.Attachments.Select(file => UseOf(source, file))],
        mail.Calendar is { } calendar ? Encoding.UTF8.GetString(calendar.Content.Span) : null,
        Encoding.UTF8.GetByteCount(mail.Words.Html));

    /// <summary>What the product makes itself has no file that is stored.</summary>
    private static TemplateFileUse UseOf(TemplateSource source, MailAttachment file) =>
        source.Files.FirstOrDefault(use => !use.IsPicture && use.Name == file.FileName) ?? new TemplateFileUse(Guid.Empty, file.FileName, file.Content.Length, false);
}
