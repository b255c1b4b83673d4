using System.Globalization;
using CalendlyWoo.Core.Certificates.Pdf;

namespace CalendlyWoo.Core.Certificates;

/// <summary>An amount as a certificate shows it, such as <c>$125</c> or <c>125,50 €</c>.</summary>
internal static class CertificateMoney
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "¥", ["CAD"] = "CA$", ["AUD"] = "A$", ["NZD"] = "NZ$",
    };

    // ISO 4217: all others have two.
    private static readonly HashSet<string> WithoutCents = new(["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
        "XAF", "XOF", "XPF"], StringComparer.Ordinal);

    private static readonly HashSet<string> WithThousandths = new(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"], StringComparer.Ordinal);

    /// <summary>In the culture's way; where a font lacks one of its signs, with the currency's code and in invariant digits.</summary>
    public static string Format(decimal amount, string currency, CultureInfo culture)
    {
        var decimals = decimal.IsInteger(amount) || WithoutCents.Contains(currency) ? 0 : WithThousandths.Contains(currency) ? 3 : 2;
        var symbol = IsOwn(culture, currency) ? culture.NumberFormat.CurrencySymbol : Symbols.GetValueOrDefault(currency, currency);
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = decimals;
        format.CurrencySymbol = symbol;
        // A code stands apart from the number.
        if (symbol == currency) (format.CurrencyPositivePattern, format.CurrencyNegativePattern) = (format.CurrencyPositivePattern | 2, 8);
        var text = amount.ToString("C", format).Replace('\u202F', '\u00A0').Replace(' ', '\u00A0');
        return StandardFont.Serif.CanDraw(text) ? text
            : string.Create(CultureInfo.InvariantCulture, $"{currency}\u00A0{amount.ToString("N" + decimals, CultureInfo.InvariantCulture)}");
    }

    private static bool IsOwn(CultureInfo culture, string currency) =>
        !culture.IsNeutralCulture && culture.Name.Length > 0 && new RegionInfo(culture.Name).ISOCurrencySymbol == currency;
}
