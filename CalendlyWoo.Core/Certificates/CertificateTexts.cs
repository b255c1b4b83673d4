using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Certificates.Pdf;

namespace CalendlyWoo.Core.Certificates;

/// <summary>
/// A certificate's texts, each with the font that has its letters: the standard one, else the fallback. A text with letters that neither has is null, and
/// <see cref="LeftOut"/> says so: an empty box instead of a letter is worse than nothing.
/// </summary>
internal sealed class CertificateTexts
{
    private readonly PdfFont? _fallback;
    private readonly List<string> _leftOut = [];

    public CertificateTexts(GiftCertificate certificate, PdfFont? fallback)
    {
        _fallback = fallback;
        var words = certificate.Words;
        Title = Word(words.Title, "Gift certificate");
        For = Label(words.For, "For");
        CodeLabel = Label(words.Code, "Code");
        ValidLabel = Label(words.ValidUntil, "Valid until");
        Code = certificate.Code;
        Amount = certificate.Amount is { } amount ? CertificateMoney.Format(amount, certificate.Currency, certificate.Culture) : null;
        ValidUntil = certificate.ValidUntil is { } date ? Date(date, certificate.Culture) : null;
        (ShopName, ShopFont) = Fit(certificate.ShopName, StandardFont.Sans, "The shop's name");
        (Service, ServiceFont) = Fit(certificate.Service, StandardFont.Serif, "The service's name");
        (RecipientName, NameFont) = Fit(certificate.RecipientName, StandardFont.Italic, "The recipient's name");
        (Message, MessageFont) = Fit(certificate.Message, StandardFont.Italic, "The message");
        (RedeemAt, _) = Fit(certificate.RedeemAt is { } place ? $"{Word(words.RedeemAt, "Redeem at")} {place}" : null, StandardFont.Sans, "The address",
            allowFallback: false);
    }

    public string Title { get; }

    public string For { get; }

    public string CodeLabel { get; }

    public string ValidLabel { get; }

    public string Code { get; }

    public string? Amount { get; }

    public string? ValidUntil { get; }

    public string? ShopName { get; }

    public PdfFont ShopFont { get; }

    public string? Service { get; }

    public PdfFont ServiceFont { get; }

    public string? RecipientName { get; }

    public PdfFont NameFont { get; }

    public string? Message { get; }

    public PdfFont MessageFont { get; }

    public string? RedeemAt { get; }

    public PdfFont Italic { get; } = StandardFont.Italic;

    public PdfFont LabelFont { get; } = StandardFont.Sans;

    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>One line, composed letters, no control characters.</summary>
    public static string Clean(string? text) => Mail.Mime.HeaderText.Clean(text).Normalize(NormalizationForm.FormC).Replace('\u202F', '\u00A0');

    private (string? Text, PdfFont Font) Fit(string? text, PdfFont font, string what, bool allowFallback = true)
    {
        var clean = Clean(text);
        if (clean.Length == 0) return (null, font);
        if (font.CanDraw(clean)) return (clean, font);
        if (allowFallback && _fallback is { } other && other.CanDraw(clean)) return (clean, other);
        _leftOut.Add($"{what} is not on the certificate: this server has no font with all of its letters.");
        return (null, font);
    }

    private static string Word(string text, string otherwise) => StandardFont.Serif.CanDraw(Clean(text)) && Clean(text).Length > 0 ? Clean(text) : otherwise;

    private static string Label(string text, string otherwise) => Word(text, otherwise).ToUpperInvariant();

    private static string Date(DateOnly date, CultureInfo culture)
    {
        var text = date.ToString("d MMMM yyyy", culture);
        return StandardFont.Sans.CanDraw(text) ? text : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
