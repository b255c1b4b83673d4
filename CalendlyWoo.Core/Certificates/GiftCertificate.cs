using System.Globalization;

namespace CalendlyWoo.Core.Certificates;

/// <summary>What a gift certificate says. Texts are any text; what a font cannot show is left out.</summary>
public sealed record GiftCertificate
{
    public required string ShopName { get; init; }

    /// <summary>What the certificate is for, such as <c>Virtual Styling Session</c>.</summary>
    public required string Service { get; init; }

    /// <summary>What it is worth; null: no amount is shown.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Letters, digits and hyphens.</summary>
    public required string Code { get; init; }

    public string? RecipientName { get; init; }

    public string? Message { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>Where it is redeemed, as it is to be read: <c>atelier-noord.example/book</c>.</summary>
    public string? RedeemAt { get; init; }

    /// <summary>In which amount and date are written.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.GetCultureInfo("en-US");

    public CertificateColours Colours { get; init; } = CertificateColours.Default;

    public CertificateWords Words { get; init; } = new();
}

/// <summary>The certificate's own words, for shops that write another language.</summary>
public sealed record CertificateWords(
    string Title = "Gift certificate",
    string For = "For",
    string Worth = "Worth",
    string Code = "Code",
    string ValidUntil = "Valid until",
    string RedeemAt = "Redeem at");

/// <summary>A finished certificate.</summary>
/// <param name="Pdf">One page, A5 across.</param>
/// <param name="LeftOut">What is missing because no font has its letters, in sentences for the owner; empty as a rule.</param>
public sealed record CertificateFile(ReadOnlyMemory<byte> Pdf, IReadOnlyList<string> LeftOut)
{
    public const string ContentType = "application/pdf";
}
