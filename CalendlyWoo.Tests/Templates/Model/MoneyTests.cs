using System.Globalization;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("125.00", "USD", "en-US", "$125.00")]
    [InlineData("1250", "usd", "en-US", "$1,250.00")]
    [InlineData("125.00", "EUR", "en-US", "€125.00")]
    [InlineData("125.00", "EUR", "nl-BE", "€ 125,00")]
    [InlineData("125.00", "EUR", "de-DE", "125,00 €")]
    [InlineData("125.00", "CAD", "en-US", "CA$125.00")]
    [InlineData("125.00", "CAD", "en-CA", "$125.00")]
    [InlineData("12500", "JPY", "en-US", "¥12,500")]
    [InlineData("12.5", "KWD", "en-US", "KWD 12.500")]
    [InlineData("99.90", "CHF", "en-US", "CHF 99.90")]
    [InlineData("-20.00", "USD", "en-US", "-$20.00")]
    [InlineData("-20.00", "CHF", "en-US", "-CHF 20.00")]
    [InlineData("125.00", "", "en-US", "125.00")]
    [InlineData("125.00", "<b>money</b>", "en-US", "125.00")]
    [InlineData("125.00", "USD", "", "$125.00")]
    [InlineData("125.00", "EUR", "nl", "€ 125,00")]
    [InlineData("125.00", "USD", "en-001", "$125.00")]
    [InlineData("125.00", "USD", "es-419", "$125.00")]
    public void Text_OfAnAmount_IsWrittenAsTheCultureDoes(string amount, string currency, string culture, string text) =>
        Assert.Equal(text, Money.Parse(amount, currency, CultureInfo.GetCultureInfo(culture))!.Text.Replace('\u00A0', ' ').Replace('\u202F', ' '));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("free")]
    public void Parse_WhatIsNoAmount_IsNull(string? amount) => Assert.Null(Money.Parse(amount, "USD", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("100.00", "USD", 3, "33.33")]
    [InlineData("1000", "JPY", 3, "333")]
    [InlineData("0.05", "USD", 2, "0.03")]
    public void Part_OfAnAmount_IsRoundedToItsCoin(string amount, string currency, int count, string part) =>
        Assert.Equal(decimal.Parse(part, CultureInfo.InvariantCulture), Money.Parse(amount, currency, CultureInfo.InvariantCulture)!.Part(count)!.Amount);

    [Fact]
    public void Part_OfNoPieces_IsNull() => Assert.Null(new Money(1, "USD", CultureInfo.InvariantCulture).Part(0));
}
