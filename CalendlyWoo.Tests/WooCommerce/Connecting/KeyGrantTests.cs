using System.Net;
using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Tests.Pages;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>The key-granting flow of the shop against the whole product, over HTTP.</summary>
public sealed class KeyGrantTests(BareProduct bare) : IClassFixture<BareProduct>, IAsyncLifetime
{
    private SimulatedShop _shop = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ShopSetup Setup => bare.Running.Services.GetRequiredService<ShopSetup>();

    private ShopKeyDesk Desk => bare.Running.Services.GetRequiredService<ShopKeyDesk>();

    public async ValueTask InitializeAsync()
    {
        _shop = await SimulatedShop.StartAsync(new ShopOptions { Name = "Ann & Co", Locale = "de_DE", CustomStatuses = new Dictionary<string, string> { ["booked"] = "Booked" } }, cancellationToken: Cancel);
        await Setup.DisconnectAsync("a test", Cancel);
    }

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Approve_InTheShop_SavesATestedKeyAndTheFacts()
    {
        using var browser = Browser();
        using var asked = await browser.GetAsync(await BeginAsync(), Cancel);
        var page = await asked.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("CalendlyWoo would like to connect to your store", page, StringComparison.Ordinal);

        using var approved = await browser.GetAsync(Link(page, "Approve"), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, approved.StatusCode);
        var back = approved.Headers.Location!;
        Assert.StartsWith(bare.Running.Address + "settings/shop?success=1&user_id=calendlywoo-", back.AbsoluteUri, StringComparison.Ordinal);
        var run = await WaitAsync(back);
        Assert.Equal((ShopKeyState.Connected, null, null), (run.State, run.Problem, run.PendingKey));
        var settings = bare.Running.Services.GetRequiredService<SavedSettings>();
        Assert.Equal(_shop.Address.AbsoluteUri.TrimEnd('/'), settings.Current("WooCommerce:Url"));
        Assert.Equal(_shop.Keys[^1].ConsumerKey, settings.Current("WooCommerce:ConsumerKey"));
        Assert.Equal(64, settings.Current("WooCommerce:WebhookSecret")!.Length);
        var facts = Setup.Facts!;
        Assert.Equal(("Ann & Co", "9.9.5", "6.9", OrderStorage.Tables, "America/New_York", "USD", "de-DE"),
            (facts.Name, facts.Version, facts.WordPress, facts.Storage, facts.Zone, facts.Currency, facts.Culture));
        Assert.Equal(["processing", "on-hold", "completed", "refunded", "failed"], facts.Statuses.Where(status => status.MailsCustomer).Select(status => status.Slug));
        Assert.Equal(["booked"], facts.Statuses.Where(status => status.IsCustom).Select(status => status.Slug));
        Assert.Equal(("America/New_York", "Ann & Co", "USD", "de-DE"), (settings.Current("Shop:Zone"), settings.Current("Shop:Name"), settings.Current("Shop:Currency"), settings.Current("Shop:Culture")));
        await using var db = Open();
        Assert.Contains(await db.Activities.Where(a => a.Kind == ActivityKind.Audit).ToListAsync(Cancel), a => a.Actor == "Ann" && a.Text == $"Connected the shop {facts.Url}");
        Assert.DoesNotContain(await db.Settings.ToListAsync(Cancel), row => row.Value.Contains(_shop.Keys[^1].ConsumerSecret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deny_InTheShop_ComesBackWithoutAKey()
    {
        using var browser = Browser();
        using var asked = await browser.GetAsync(await BeginAsync(), Cancel);

        var denied = Link(await asked.Content.ReadAsStringAsync(Cancel), "Deny");

        Assert.Contains("settings/shop?success=0&user_id=calendlywoo-", denied.AbsoluteUri, StringComparison.Ordinal);
        Assert.Single(_shop.Keys);
        Assert.False(Setup.IsConnected);
    }

    [Fact]
    public async Task Post_OfAKeyThatDoesNotWork_SavesNothingAndSaysWhy()
    {
        var authorize = await BeginAsync();
        var stranger = ShopKey.Create();

        Assert.Equal(HttpStatusCode.OK, await PostAsync(CallbackOf(authorize), Body(ReferenceOf(authorize), stranger)));

        var run = await WaitAsync(authorize);
        Assert.Equal(ShopKeyState.Failed, run.State);
        Assert.StartsWith("The shop did not accept our key.", run.Problem, StringComparison.Ordinal);
        Assert.False(Setup.IsConnected);
    }

    [Fact]
    public async Task Post_ThatNobodyWaitsFor_Is404AndNothingElse()
    {
        var authorize = await BeginAsync();
        var (callback, good) = (CallbackOf(authorize), Body(ReferenceOf(authorize), _shop.Key));

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(new Uri(bare.Running.Address, "woocommerce/keys/" + KeyGrantRules.NewToken()), good));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(callback, Body("shop-42", _shop.Key)));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(callback, "not json"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(callback, "[]"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(callback, new string(' ', 16 * 1024) + good));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(callback, good));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(callback, good));
    }

    [Fact]
    public async Task Post_After15Minutes_Is404()
    {
        var authorize = await BeginAsync();
        await using (var db = Open())
        {
            var before = bare.Running.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddSeconds(-1);
            await db.ShopKeyRequests.ExecuteUpdateAsync(set => set.SetProperty(run => run.ExpiresAt, before), Cancel);
        }

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(CallbackOf(authorize), Body(ReferenceOf(authorize), _shop.Key)));
    }

    [Fact]
    public async Task StockShop_PlainHttpCallback_RefusesOnItsOwnPage()
    {
        await using var stock = await SimulatedShop.StartAsync(new ShopOptions { LiftsCallbackLimits = false }, cancellationToken: Cancel);
        using var browser = Browser();
        Assert.True((await Setup.FindAsync(stock.Address.AbsoluteUri, Cancel)).TryGet(out var found, out _));
        Assert.True((await Desk.BeginAsync(found!, bare.Running.Address, "Ann", Cancel)).TryGet(out var authorize, out _));

        using var refused = await browser.GetAsync(authorize, Cancel);

        Assert.Contains("The callback_url needs to be over SSL", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disconnect_ForgetsKeyAndFacts_KeepsTheWebhookSecret()
    {
        Assert.True((await Setup.ConnectAsync(_shop.Address + "product/x", new ShopKeyPair(_shop.Key.ConsumerKey, _shop.Key.ConsumerSecret), "Ann", null, Cancel)).IsGood);
        var settings = bare.Running.Services.GetRequiredService<SavedSettings>();
        var secret = settings.Current("WooCommerce:WebhookSecret");

        await Setup.DisconnectAsync("Ann", Cancel);

        Assert.Equal((false, null, null, null), (Setup.IsConnected, Setup.Facts, settings.Current("Shop:Zone"), settings.Current("WooCommerce:ConsumerSecret")));
        Assert.Equal(secret, settings.Current("WooCommerce:WebhookSecret"));
        Assert.Equal("shop.not-configured", (await Setup.TestAsync(null, Cancel)).Failure?.Code);
    }

    [Fact]
    public async Task StatusTrial_SetsAndSetsBack_AndTheShopMailsMeanwhile()
    {
        await Setup.ConnectAsync(_shop.Address.AbsoluteUri, new ShopKeyPair(_shop.Key.ConsumerKey, _shop.Key.ConsumerSecret), "Ann", null, Cancel);
        var id = _shop.AddOrder(new NewOrder { Email = "ann@example.com" }).Id;
        var trial = bare.Running.Services.GetRequiredService<StatusTrial>();
        Assert.True((await trial.LookAsync(id, Cancel)).TryGet(out var order, out _));

        var unknown = await trial.RunAsync(order!, "nowhere", "Ann", Cancel);
        var result = await trial.RunAsync(order!, "completed", "Ann", Cancel);

        Assert.Equal((false, "processing", "shop.unknown-status"), (unknown.WasSet, unknown.StatusNow, unknown.Failure?.Code));
        Assert.Equal((true, "processing", null), (result.WasSet, result.StatusNow, result.Failure));
        var after = _shop.Order(id);
        Assert.Equal("processing", after.Status);
        Assert.Contains(after.Mails, mail => mail.Kind == "customer_completed_order");
    }

    [Fact]
    public async Task FactsJob_ShopChanged_IsReadAfterADayOnly()
    {
        await Setup.ConnectAsync(_shop.Address.AbsoluteUri, new ShopKeyPair(_shop.Key.ConsumerKey, _shop.Key.ConsumerSecret), "Ann", null, Cancel);
        _shop.Requests.Clear();
        var job = bare.Running.Services.GetRequiredService<ShopFactsJob>();

        await job.RunAsync(Cancel);
        Assert.Equal(0, _shop.Requests.Total);

        var facts = Setup.Facts!;
        await bare.Running.Services.GetRequiredService<SavedSettings>().SaveAsync(
            new Dictionary<string, string?> { [ShopSetup.FactsKey] = (facts with { At = facts.At.AddHours(-25) }).ToJson() }, "a test", null, Cancel);
        await job.RunAsync(Cancel);
        Assert.True(_shop.Requests.Total >= 3);
        Assert.True(Setup.Facts!.SaysTheSameAs(facts));
        Assert.True(Setup.Facts.At >= facts.At);
    }

    private static HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private static Uri CallbackOf(Uri authorize) => new(Value(authorize, "callback_url"));

    private static string ReferenceOf(Uri authorize) => Value(authorize, "user_id");

    private static string Value(Uri uri, string name) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(uri.Query)[name].ToString();

    private static string Body(string user, ShopKey key) =>
        $$"""{"key_id":5,"user_id":"{{user}}","consumer_key":"{{key.ConsumerKey}}","consumer_secret":"{{key.ConsumerSecret}}","key_permissions":"read_write"}""";

    private static Uri Link(string page, string text)
    {
        var end = page.IndexOf($">{text}</a>", StringComparison.Ordinal);
        var start = page.LastIndexOf("href=\"", end, StringComparison.Ordinal) + 6;
        return new Uri(WebUtility.HtmlDecode(page[start..(end - 1)]));
    }

    private static async Task<HttpStatusCode> PostAsync(Uri address, string body)
    {
        using var http = Browser();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(address, content, Cancel);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
        return response.StatusCode;
    }

    private AppDb Open() => bare.Running.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();

    private async Task<Uri> BeginAsync()
    {
        Assert.True((await Setup.FindAsync(_shop.Address + "product/gift-card/", Cancel)).TryGet(out var found, out _));
        Assert.True((await Desk.BeginAsync(found!, bare.Running.Address, "Ann", Cancel)).TryGet(out var authorize, out _));
        return authorize!;
    }

    private async Task<ShopKeyRequest> WaitAsync(Uri named)
    {
        ShopKeyRequest? run = null;
        await Patience.UntilAsync(async () => (run = await Desk.FindAsync(ReferenceOf(named), Cancel)) is { State: ShopKeyState.Connected or ShopKeyState.Failed }, "The key was not tried in time.");
        return run!;
    }
}
