using System.Globalization;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>An amount of money.</summary>
/// <param name="Amount">In the currency's main unit.</param>
/// <param name="Currency">ISO 4217 code, as the shop gives it; may be empty.</param>
/// <param name="Culture">How it is written.</param>
public sealed record Money(decimal Amount, string Currency, CultureInfo Culture)
{
    /// <summary>Such as <c>$125.00</c>; the code where the currency has no sign of its own, such as <c>CHF 125.00</c>.</summary>
    public string Text
    {
        get
        {
            var format = (NumberFormatInfo)Culture.NumberFormat.Clone();
            var sign = Currencies.SignOf(Currency, Culture);
            format.CurrencySymbol = sign;
            format.CurrencyDecimalDigits = Currencies.DigitsOf(Currency);
            // A letter next to a digit needs a space (NumberFormatInfo: patterns 0 and 1 have none, 2 and 3 have one).
            if (sign.Length > 0 && char.IsLetter(sign[^1]) && format.CurrencyPositivePattern == 0) format.CurrencyPositivePattern = 2;
            if (sign.Length > 0 && char.IsLetter(sign[0]) && format.CurrencyPositivePattern == 1) format.CurrencyPositivePattern = 3;
            format.CurrencyNegativePattern = format.CurrencyPositivePattern switch { 0 => 1, 1 => 5, 2 => 9, _ => 8 };
            return Amount.ToString(sign.Length == 0 ? "N" + format.CurrencyDecimalDigits.ToString(CultureInfo.InvariantCulture) : "C", format);
        }
    }

    /// <summary>One of several equal parts, rounded to the currency's smallest coin; null where there are none.</summary>
    public Money? Part(int count) =>
        count > 0 ? this with { Amount = decimal.Round(Amount / count, Currencies.DigitsOf(Currency), MidpointRounding.AwayFromZero) } : null;

    /// <summary>Reads an amount as WooCommerce writes it, or gives null.</summary>
    public static Money? Parse(string? amount, string currency, CultureInfo culture) =>
        decimal.TryParse(amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? new Money(number, currency, culture) : null;
}
