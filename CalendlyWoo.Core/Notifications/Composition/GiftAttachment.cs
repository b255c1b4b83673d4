using CalendlyWoo.Core.Certificates;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>Makes the gift certificate that travels with a mail.</summary>
public static class GiftAttachment
{
    public const string FileName = "gift-certificate.pdf";

    /// <summary>The file, or why there is none: the failures of <see cref="CertificateWriter"/> and <see cref="CertificateColours"/>.</summary>
    internal static Outcome<MailAttachment> Of(OrderPaidModel model, TemplateSource source, SystemFonts fonts)
    {
        var gift = model.Gift;
        if (!ColoursOf(source).TryGet(out var colours, out var failure))
        {
            return failure;
        }

        var certificate = new GiftCertificate
        {
            ShopName = model.Shop.Name,
            Service = model.Service.Name,
            Amount = gift.Amount.Amount,
            Currency = gift.Amount.Currency,
            Code = gift.Code,
            RecipientName = gift.RecipientName,
            Message = gift.Message,
            ValidUntil = gift.ValidUntil is { } until ? DateOnly.FromDateTime(until.Time.DateTime) : null,
            RedeemAt = Uri.TryCreate(model.BookingPage, UriKind.Absolute, out var page) ? page.Host + page.AbsolutePath.TrimEnd('/') : null,
            Culture = gift.Amount.Culture,
            Colours = colours,
        };
        var font = CertificateWriter.NeedsFallback(certificate) ? fonts.Find(certificate) : null;
        return CertificateWriter.Write(certificate, font).TryGet(out var file, out failure)
            ? new MailAttachment(FileName, CertificateFile.ContentType, file.Pdf)
            : failure;
    }

    /// <summary>The shop's colour on the default paper.</summary>
    public static Outcome<CertificateColours> ColoursOf(TemplateSource source)
    {
        var known = CertificateColours.Default;
        return string.IsNullOrWhiteSpace(source.CertificateAccent)
            ? known
            : CertificateColours.Parse(source.CertificateAccent.Trim(), known.Paper.ToString(), known.Ink.ToString());
    }
}
