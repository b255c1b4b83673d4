using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.WooCommerce.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Tests.WooCommerce;

public sealed class ShopSettingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://shop.example", "https://shop.example/wp-json/wc/v3/")]
    [InlineData(" https://Shop.Example/ ", "https://shop.example/wp-json/wc/v3/")]
    [InlineData("https://x.example/shop", "https://x.example/shop/wp-json/wc/v3/")]
    [InlineData("https://x.example/shop/wp-json", "https://x.example/shop/wp-json/wc/v3/")]
    [InlineData("https://x.example/shop/wp-json/wc/v3/", "https://x.example/shop/wp-json/wc/v3/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/wp-json/wc/v3/")]
    [InlineData("https://müller.example", "https://xn--mller-kva.example/wp-json/wc/v3/")]
    public void Address_AsPeopleTypeIt_LeadsToTheApi(string typed, string api)
    {
        var address = ShopAddress.TryParse(typed)!.Api;

        Assert.Equal(api, $"{address.Scheme}://{address.IdnHost}{(address.IsDefaultPort ? "" : $":{address.Port}")}{address.AbsolutePath}");
    }

    [Theory]
    [InlineData("shop.example")]
    [InlineData("ftp://shop.example")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://user:password@shop.example")]
    [InlineData("https://shop.example/?p=1")]
    [InlineData("https://shop.example/#x")]
    [InlineData("https://")]
    [InlineData("")]
    [InlineData(null)]
    public void Address_ThatIsNone_IsNull(string? typed) => Assert.Null(ShopAddress.TryParse(typed));

    [Theory]
    [InlineData("https://shop.example", false, true)]
    [InlineData("http://shop.example", false, false)]
    [InlineData("http://shop.example", true, true)]
    [InlineData("http://localhost:5000", false, true)]
    [InlineData("http://127.8.8.8", false, true)]
    [InlineData("http://[::1]:80", false, true)]
    [InlineData("http://localhost.example", false, false)]
    [InlineData("http://10.0.0.1", false, false)]
    [InlineData("ftp://localhost", true, false)]
    public void PlainHttp_ToLoopbackOnly_UnlessAllowed(string endpoint, bool allowInsecure, bool isAllowed) =>
        Assert.Equal(isAllowed, EndpointRules.Allows(new Uri(endpoint), allowInsecure));

    [Fact]
    public async Task Call_NothingConfigured_SaysSo()
    {
        await using var shop = ShopFixture.With(("WooCommerce:Url", "https://shop.example"));

        var failure = (await shop.Client.PingAsync(Cancel)).Failure;

        Assert.Equal(("shop.not-configured", FailureCategory.Connection), (failure?.Code, failure?.Category));
    }

    [Theory]
    [InlineData("WooCommerce:Url", "http://shop.example", "https://")]
    [InlineData("WooCommerce:Url", "shop.example", "WooCommerce:Url must be")]
    [InlineData("WooCommerce:ConsumerKey", "ck:x", "WooCommerce:ConsumerKey")]
    [InlineData("WooCommerce:ConsumerSecret", "cs\nx", "WooCommerce:ConsumerSecret")]
    [InlineData("WooCommerce:MaxConcurrency", "0", "from 1 to 64")]
    [InlineData("WooCommerce:MaxConcurrency", "65", "from 1 to 64")]
    public async Task Setting_ThatCannotBeRight_IsNamed(string key, string value, string named)
    {
        await using var shop = ShopFixture.At("https://shop.example");
        shop.Set(key, value);

        var failure = (await shop.Client.PingAsync(Cancel)).Failure;

        Assert.Equal("shop.settings-invalid", failure?.Code);
        Assert.Contains(named, failure!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_ThatCannotBeRight_StopsTheStart()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("WooCommerce:Url", "http://shop.example")]).Build())
            .AddWooCommerce()
            .BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("WooCommerce:Url must begin with https://", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_SpoiledWhileRunning_AreAFailureAndHealWhenPutRight()
    {
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, "[]"));
        var client = shop.Client;
        Assert.Null((await client.PingAsync(Cancel)).Failure);

        shop.Set("WooCommerce:MaxConcurrency", "0");
        Assert.Equal("shop.settings-invalid", (await client.PingAsync(Cancel)).Failure?.Code);

        shop.Set("WooCommerce:MaxConcurrency", "8");
        Assert.Null((await client.PingAsync(Cancel)).Failure);
    }

    [Fact]
    public async Task Settings_ChangedWhileRunning_HoldAtOnceAndAreTrimmed()
    {
        await using var stub = await StubShop.StartAsync((_, response) => response.JsonAsync(200, "[]"));
        await using var shop = ShopFixture.At("https://shop.invalid");
        var client = shop.Client;
        Assert.Equal("shop.name-not-found", (await client.PingAsync(Cancel)).Failure?.Code);

        shop.Set("WooCommerce:ConsumerSecret", " cs_new\n");
        shop.Set("WooCommerce:Url", $" {stub.Url}/ ");

        Assert.Null((await client.PingAsync(Cancel)).Failure);
        var credentials = Convert.FromBase64String(stub.Requests.Single().Headers.Authorization.ToString()["Basic ".Length..]);
        Assert.Equal($"{ShopFixture.Key}:cs_new", System.Text.Encoding.UTF8.GetString(credentials));
    }

    [Theory]
    [InlineData("<style>a{}</style><p>One\u0000 two</p>\r\n<script>evil()", "One two")]
    [InlineData("key ck_abc123 secret-text", "key *** ***")]
    [InlineData("mail to zoe@example.com or zoe%40example.com now", "mail to *** or *** now")]
    [InlineData("<unclosed tag", "")]
    public void Excerpt_OfAnAnswer_HoldsNoMarkupSecretOrAddress(string body, string expected) =>
        Assert.Equal(expected, AnswerExcerpt.Of(System.Text.Encoding.UTF8.GetBytes(body), "secret-text"));

    [Fact]
    public void Excerpt_OfALongAnswer_IsCut() => Assert.Equal(201, AnswerExcerpt.Of(new string('x', 9000).Select(c => (byte)c).ToArray()).Length);
}
