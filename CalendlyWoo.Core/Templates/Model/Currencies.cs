using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>How currencies are written: signs as the Unicode CLDR gives them for English, decimals as ISO 4217 does.</summary>
internal static class Currencies
{
    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["USD"] = "$", ["EUR"] = "€", ["GBP"] = "£", ["JPY"] = "¥", ["CNY"] = "CN¥", ["INR"] = "₹", ["KRW"] = "₩", ["ILS"] = "₪", ["VND"] = "₫",
        ["CAD"] = "CA$", ["AUD"] = "A$", ["NZD"] = "NZ$", ["HKD"] = "HK$", ["TWD"] = "NT$", ["BRL"] = "R$", ["MXN"] = "MX$", ["PHP"] = "₱",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> Digits = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0, ["PYG"] = 0, ["RWF"] = 0, ["UGX"] = 0,
        ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0, ["XPF"] = 0, ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ConcurrentDictionary<string, string> Home = new(StringComparer.Ordinal);

    /// <summary>The sign, the code where there is none, or nothing for what is no code. At home a dollar is a plain dollar.</summary>
    public static string SignOf(string currency, CultureInfo culture)
    {
        if (IsOf(culture, currency)) return culture.NumberFormat.CurrencySymbol;
        if (Signs.TryGetValue(currency, out var sign)) return sign;
        return currency.Length == 3 && currency.All(char.IsAsciiLetter) ? currency.ToUpperInvariant() : "";
    }

    /// <summary>How many decimals are written.</summary>
    public static int DigitsOf(string currency) => Digits.GetValueOrDefault(currency, 2);

    private static bool IsOf(CultureInfo culture, string currency) =>
        string.Equals(Home.GetOrAdd(culture.Name, static (_, named) => HomeOf(named), culture), currency, StringComparison.OrdinalIgnoreCase) && currency.Length > 0;

    private static string HomeOf(CultureInfo culture)
    {
        if (culture.IsNeutralCulture || culture.Name.Length == 0) return "";
        try
        {
            return new RegionInfo(culture.Name).ISOCurrencySymbol;
        }
        catch (ArgumentException)
        {
            // Cultures of a continent or of the world, such as es-419, are of no country.
            return "";
        }
    }
}
