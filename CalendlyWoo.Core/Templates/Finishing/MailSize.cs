using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Templates.Finishing;

/// <summary>What a mail weighs against what mail programs and servers take.</summary>
/// <param name="HtmlBytes">The HTML in UTF-8, before its transfer encoding: what Gmail counts.</param>
/// <param name="TotalBytes">The whole message as it travels, files in base64 included.</param>
public sealed record MailSize(int HtmlBytes, int TotalBytes)
{
    /// <summary>Gmail cuts the HTML off behind this many bytes and shows "[Message clipped]".</summary>
    public const int GmailClip = 102_400;

    /// <summary>Gmail, Outlook.com and most servers refuse larger messages.</summary>
    public const int ServerLimit = 25 * 1024 * 1024;

    /// <summary>Where a warning is worth it: names and answers differ from booking to booking.</summary>
    private const int NearClip = 90_000;

    public bool IsClipped => HtmlBytes > GmailClip;

    public bool IsTooLarge => TotalBytes > ServerLimit;

    /// <summary>Weighs the finished HTML and the finished message.</summary>
    public static MailSize Of(string html, ReadOnlySpan<byte> message) => new(Encoding.UTF8.GetByteCount(html), message.Length);

    /// <summary>A sentence for the owner, such as <c>The mail's HTML is 9 KB. Gmail shows up to 102 KB.</summary>
    public string Words => this switch
    {
        { IsTooLarge: true } =>
            $"With its files the mail is {Megabytes(TotalBytes)} MB. Most mail servers refuse more than 25 MB: use smaller files, or link to them.",
        { IsClipped: true } =>
            $"The mail's HTML is {Kilobytes(HtmlBytes)} KB. Gmail cuts it off at 102 KB, and what stands at the end is not seen: shorten it.",
        { HtmlBytes: > NearClip } =>
            $"The mail's HTML is {Kilobytes(HtmlBytes)} KB, close to the 102 KB at which Gmail cuts it off. Long names and answers may take it there.",
        _ => $"The mail's HTML is {Kilobytes(HtmlBytes)} KB. Gmail shows up to 102 KB.",
    };

    /// <summary>As <see cref="Words"/> in a few words, such as <c>38 KB of the 102 KB at which Gmail clips</c>.</summary>
    public string Short => $"{Kilobytes(HtmlBytes)} KB of the 102 KB at which Gmail clips";

    /// <summary>A diagnostic where the mail is too large, else null.</summary>
    public TemplateDiagnostic? Diagnostic() => this switch
    {
        { IsTooLarge: true } => new(DiagnosticSeverity.Error, FinishingCodes.MailTooLarge, Words, new SourceSpan(0, 0, 1, 1)),
        { HtmlBytes: > NearClip } => new(DiagnosticSeverity.Warning, FinishingCodes.MailClipped, Words, new SourceSpan(0, 0, 1, 1)),
        _ => null,
    };

    // Gmail's 102 KB are 102 · 1,000 + 400 bytes to some, 100 · 1,024 to others: with 1,000 the number matches the one that everybody knows.
    private static string Kilobytes(int bytes) => Math.Max(1, (bytes + 500) / 1000).ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(int bytes) => (bytes / 1024d / 1024d).ToString("0.0", CultureInfo.InvariantCulture);
}
