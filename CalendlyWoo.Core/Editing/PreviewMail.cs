using CalendlyWoo.Core.Templates;

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
    public bool IsClipped => HtmlBytes > 102 * 1024;
}
