using System.Security.Cryptography;
using System.Text.Json;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.Options;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Connects the shop, tests the connection, keeps what the shop says of itself, and takes the connection away.</summary>
public sealed class ShopSetup(ShopCheck check, WooCommerceClient shop, SavedSettings settings, IOptionsMonitor<WooCommerceOptions> options, ConnectionGate gate, TimeProvider time)
{
    /// <summary>Holds <see cref="ShopFacts"/> as JSON.</summary>
    public const string FactsKey = "Shop:Facts";

    private const string UrlKey = "WooCommerce:Url";
    private const string ConsumerKeyKey = "WooCommerce:ConsumerKey";
    private const string ConsumerSecretKey = "WooCommerce:ConsumerSecret";
    private const string WebhookSecretKey = "WooCommerce:WebhookSecret";
    private const int WebhookSecretBytes = 32;

    /// <summary>True where the operator's configuration names the shop, so that it cannot be changed here.</summary>
    public bool IsFromConfiguration => new[] { UrlKey, ConsumerKeyKey, ConsumerSecretKey }.Any(settings.IsFromConfiguration);

    /// <summary>The address in use, or null.</summary>
    public string? Url => settings.Current(UrlKey);

    /// <summary>True where address and key are there; whether they work, <see cref="TestAsync"/> says.</summary>
    public bool IsConnected => Url is not null && settings.Current(ConsumerKeyKey) is not null && settings.Current(ConsumerSecretKey) is not null;

    /// <summary>What the shop said of itself last, or null.</summary>
    public ShopFacts? Facts => ShopFacts.FromJson(settings.Current(FactsKey));

    /// <inheritdoc cref="ShopCheck.FindAsync" />
    public Task<Outcome<FoundShop>> FindAsync(string? typed, CancellationToken cancellationToken) => check.FindAsync(typed, cancellationToken);

    /// <summary>Tests the connection in use.</summary>
    public async Task<ShopCheckReport> TestAsync(Action<ShopCheckReport>? onStep, CancellationToken cancellationToken)
    {
        var now = options.CurrentValue;
        if (!IsConnected)
            return new ShopCheckList(onStep).Fail(ShopFailures.NotConfigured());
        var report = await check.RunAsync(now.Url, new ShopKeyPair(now.ConsumerKey ?? "", now.ConsumerSecret ?? ""), isSaved: true, onStep, cancellationToken);
        if (report.IsGood)
            await gate.ResumeAsync(ConnectionName.Shop, cancellationToken);
        return report;
    }

    /// <summary>Tests a key and saves it with the shop's address where it works; where not, nothing changes.</summary>
    /// <param name="url">Any address of the shop; the one that was found is saved.</param>
    /// <param name="keys">The key.</param>
    /// <param name="actor">Who connects.</param>
    /// <param name="onStep">Is told after every step, on some thread.</param>
    /// <param name="cancellationToken">Ends the test; what is saved is saved.</param>
    public async Task<ShopCheckReport> ConnectAsync(
        string? url, ShopKeyPair keys, string actor, Action<ShopCheckReport>? onStep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (IsFromConfiguration)
            return new ShopCheckList(onStep).Fail(ShopFailures.SetByConfiguration());
        var report = await check.RunAsync(url, keys, isSaved: false, onStep, cancellationToken);
        if (!report.IsGood)
            return report;
        var values = new Dictionary<string, string?>
        {
            [UrlKey] = report.Shop!.Url, [ConsumerKeyKey] = keys.ConsumerKey, [ConsumerSecretKey] = keys.ConsumerSecret,
        };
        if (settings.Current(WebhookSecretKey) is null)
            values[WebhookSecretKey] = RandomNumberGenerator.GetHexString(WebhookSecretBytes * 2, lowercase: true);
        await settings.SaveAsync(values, actor, T($"Connected the shop {report.Shop.Url}"), cancellationToken);
        await gate.ResumeAsync(ConnectionName.Shop, cancellationToken);
        await SaveFactsAsync(report.Shop, cancellationToken);
        return report;
    }

    /// <summary>Forgets address, key and facts. The key itself lives on in the shop until it is revoked there.</summary>
    public Task DisconnectAsync(string actor, CancellationToken cancellationToken) => settings.SaveAsync(
        new[] { UrlKey, ConsumerKeyKey, ConsumerSecretKey, FactsKey, "Shop:Name", "Shop:Zone", "Shop:Currency", "Shop:Culture" }.ToDictionary(key => key, _ => (string?)null),
        actor,
        T($"Disconnected the shop {Url ?? ""}"),
        cancellationToken);

    /// <summary>Reads anew what the shop says of itself, and keeps it.</summary>
    public async Task<Outcome<ShopFacts>> RefreshFactsAsync(CancellationToken cancellationToken)
    {
        if (!IsConnected)
            return ShopFailures.NotConfigured();
        if (!(await check.FindAsync(Url, cancellationToken)).TryGet(out var found, out var failure))
            return failure;
        return await SaveFactsAsync(found, cancellationToken);
    }

    private async Task<ShopFacts> SaveFactsAsync(FoundShop found, CancellationToken cancellationToken)
    {
        var status = await shop.GetSystemStatusAsync(cancellationToken);
        var statuses = await shop.ListStatusesAsync(cancellationToken);
        var facts = ShopFactsReader.Read(found, Value(status), Value(statuses), time.GetUtcNow());
        var changed = Facts is not { } before || facts.SaysTheSameAs(before)
            ? null
            : T($"The shop says other things of itself: {facts.Name}, WooCommerce {facts.Version}, {facts.Zone}, {facts.Currency}");
        await settings.SaveAsync(
            new Dictionary<string, string?>
            {
                [FactsKey] = facts.ToJson(), ["Shop:Name"] = facts.Name, ["Shop:Zone"] = facts.Zone, ["Shop:Currency"] = facts.Currency, ["Shop:Culture"] = facts.Culture,
            },
            T("CalendlyWoo"),
            changed,
            cancellationToken);
        return facts;
    }

    private static JsonElement? Value(Outcome<JsonElement> outcome) => outcome.TryGet(out var value, out _) ? value : null;
}
