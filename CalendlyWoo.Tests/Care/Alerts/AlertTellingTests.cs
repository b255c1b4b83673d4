using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>What becomes an alert, and of which alerts somebody is told when.</summary>
public sealed class AlertTellingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.Zero);
    private static readonly Trouble Shop = new("connection:Shop", AlertKind.ConnectionLost, "The shop has not answered.", "settings/shop");

    [Fact]
    public void Trouble_New_Opens()
    {
        var ledger = AlertLedger.Of([], [Shop, Shop], Now);

        Assert.Equal(Shop, Assert.Single(ledger.Opened));
        Assert.Empty(ledger.Resolved);
    }

    [Fact]
    public void Trouble_Over_Resolves() => Assert.Single(AlertLedger.Of([AnAlert.Of(Now.AddHours(-1))], [], Now).Resolved);

    [Fact]
    public void Trouble_BackWithinMinutes_CountsAsNeverGone()
    {
        var alert = AnAlert.Of(Now.AddHours(-1), resolvedAt: Now.AddMinutes(-4), toldAt: Now.AddMinutes(-50));

        var ledger = AlertLedger.Of([alert], [Shop], Now);

        Assert.Empty(ledger.Opened);
        Assert.Equal(alert, Assert.Single(ledger.Changed).Alert);
    }

    [Fact]
    public void Trouble_BackLater_IsANewOne() => Assert.Single(AlertLedger.Of([AnAlert.Of(Now.AddHours(-1), resolvedAt: Now.AddMinutes(-6))], [Shop], Now).Opened);

    [Theory]
    [InlineData(4.9, 0)]
    [InlineData(5, 1)]
    public void Hiccup_IsHeldForFiveMinutes(double minutes, int told) => Assert.Equal(told, Of(AlertPlan.Default, AnAlert.Of(Now.AddMinutes(-minutes))).Opened.Count);

    [Fact]
    public void Case_ThatHasWaited_IsToldAtOnce() => Assert.Single(Of(AlertPlan.Default, AnAlert.Of(Now, AlertKind.CasesWait)).Opened);

    [Fact]
    public void Alert_Told_IsNotToldAgain() => Assert.True(Of(AlertPlan.Default, AnAlert.Of(Now.AddHours(-1), toldAt: Now.AddMinutes(-50))).IsEmpty);

    [Theory]
    [InlineData(true, 4, 0)]
    [InlineData(true, 5, 1)]
    [InlineData(false, 5, 0)]
    public void End_IsToldOnlyWhereTheBeginWas(bool told, int minutesAgo, int over)
    {
        var alert = AnAlert.Of(Now.AddHours(-1), resolvedAt: Now.AddMinutes(-minutesAgo), toldAt: told ? Now.AddMinutes(-50) : null);

        Assert.Equal((0, over), (Of(AlertPlan.Default, alert).Opened.Count, Of(AlertPlan.Default, alert).Over.Count));
    }

    [Fact]
    public void QuietHours_NobodyIsTold() =>
        Assert.True(Of(AlertPlan.Default with { Quiet = new QuietHours(new TimeOnly(14, 0), new TimeOnly(16, 0)) }, AnAlert.Of(Now.AddHours(-1))).IsEmpty);

    [Fact]
    public void Kind_SwitchedOff_IsNotTold() =>
        Assert.True(Of(AlertPlan.Default with { Off = new HashSet<AlertKind> { AlertKind.ConnectionLost } }, AnAlert.Of(Now.AddHours(-1))).IsEmpty);

    [Fact]
    public void Text_OfSeveral_IsOneMessageWithEachActAndLink()
    {
        var telling = new AlertTelling(
            [AnAlert.Of(Now.AddHours(-1)), AnAlert.Of(Now.AddHours(-1), AlertKind.MailRefused, "connection:Mail")],
            [AnAlert.Of(Now.AddHours(-3), AlertKind.MailsPaused, "mails:paused", Now.AddHours(-2), Now.AddHours(-3))]);

        var words = AlertText.Of(telling, new Uri("https://dash.example/shop/"), TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"), Now);

        Assert.Equal("CalendlyWoo: 2 things to know: The shop has not answered since 09:00 on 22 November.", words.Subject);
        Assert.Contains("https://dash.example/shop/settings/shop\n", words.Text, StringComparison.Ordinal);
        Assert.Contains("Mails leave again. It lasted from 13:00 on 22 November until 14:00 on 22 November.", words.Text, StringComparison.Ordinal);
        Assert.Contains("Times are those of Europe/Brussels.", words.Text, StringComparison.Ordinal);
        var posted = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(words.Json);
        Assert.Equal(("alert.opened", "2026-11-22T15:00:00.000Z"), (posted.GetProperty("type").GetString(), posted.GetProperty("timestamp").GetString()));
        Assert.Equal(["open", "open", "resolved"], posted.GetProperty("data").GetProperty("alerts").EnumerateArray().Select(alert => alert.GetProperty("state").GetString()));
    }

    private static AlertTelling Of(AlertPlan plan, params Alert[] alerts) => AlertTelling.Of(alerts, plan, Now, TimeZoneInfo.Utc);
}
