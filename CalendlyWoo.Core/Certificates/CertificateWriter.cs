using System.Text.RegularExpressions;
using CalendlyWoo.Core.Certificates.Pdf;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Certificates;

/// <summary>
/// Makes a gift certificate as a PDF of one page. It writes the few kinds of objects that such a page needs itself: the PDF library that restores is under
/// the AGPL, which this product's licence does not allow, and a drawing library needs fonts that a bare server does not have, while every PDF reader brings the
/// fourteen standard ones along. Pure: the same certificate gives the same bytes, so that a retry sends the same file.
/// </summary>
public static partial class CertificateWriter
{
    /// <summary>
    /// Writes the certificate. Letters beyond Western European ones come from <paramref name="fallback"/> (<see cref="SystemFonts"/>); without it, or
    /// where it lacks them or they would need shaping, the text is left out and <see cref="CertificateFile.LeftOut"/> says so. A code that is not of
    /// letters, digits and hyphens is the failure <c>certificate.code</c>.
    /// </summary>
    public static Outcome<CertificateFile> Write(GiftCertificate certificate, FontFile? fallback = null)
    {
        if (!CodePattern().IsMatch(certificate.Code))
            return new Failure(FailureCategory.NeedsOwner, "certificate.code",
                "This gift certificate's code is missing or holds signs that customers cannot type. Give it another code.");
        var texts = new CertificateTexts(certificate, fallback is null ? null : TrueTypeFont.Read(fallback.Content));
        return new CertificateFile(new CertificateLayout(certificate, texts).Draw(), texts.LeftOut);
    }

    /// <summary>All that a certificate writes in the owner's and the customers' words: what a fallback font must be asked for.</summary>
    public static bool NeedsFallback(GiftCertificate certificate) =>
        new[] { certificate.ShopName, certificate.Service, certificate.RecipientName, certificate.Message }.Any(text =>
            !StandardFont.Serif.CanDraw(CertificateTexts.Clean(text)));

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
