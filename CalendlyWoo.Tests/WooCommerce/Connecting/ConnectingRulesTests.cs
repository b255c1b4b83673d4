using System.Net;
using System.Text;
using CalendlyWoo.Core.WooCommerce.Connecting;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>What is decided without asking anybody.</summary>
public sealed class ConnectingRulesTests
{
    private const string Key = "ck_0123456789012345678901234567890123456789";
    private const string Secret = "cs_9876543210987654321098765432109876543210";

    [Theory]
    [InlineData("shop.example", false, "https://shop.example/")]
    [InlineData("www.shop.example/product/x?p=1#top", false, "https://www.shop.example/product/x?p=1")]
    [InlineData("shop.example:8443/boutique", false, "https://shop.example:8443/boutique")]
    [InlineData("http://shop.example/x", false, "https://shop.example/x")]
    [InlineData("http://shop.example/x", true, "http://shop.example/x")]
    [InlineData("\"https://shop.example\"", false, "https://shop.example/")]
    [InlineData("localhost:8080", false, "http://localhost:8080/")]
    [InlineData("http://woocommerce/", true, "http://woocommerce/")]
    [InlineData("[::1]:8080/shop", false, "http://[::1]:8080/shop")]
    public void Address_AsPasted_IsRead(string typed, bool allowInsecure, string expected) =>
        Assert.Equal(expected, TypedAddress.Read(typed, allowInsecure).TryGet(out var uri, out var failure) ? uri.AbsoluteUri : failure.Code);

    [Theory]
    [InlineData(null)]
    [InlineData("my shop")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://")]
    [InlineData("woocommerce")]
    public void Address_ThatIsNone_IsRefused(string? typed) => Assert.Equal("shop.bad-address", TypedAddress.Read(typed, false).Failure?.Code);

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void NetworkAddress_OfThePublicInternet_IsPublic(string address, bool isPublic) => Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData(Key, Secret, false)]
    [InlineData(" " + Key + "\r\n", "\t" + Secret + " ", false)]
    [InlineData(Secret, Key, true)]
    public void Keys_AsPasted_AreSorted(string first, string second, bool wasSwapped)
    {
        Assert.True(ShopKeyPair.Read(first, second).TryGet(out var pair, out _));
        Assert.Equal((Key, Secret, wasSwapped), (pair!.ConsumerKey, pair.ConsumerSecret, pair.WasSwapped));
        Assert.DoesNotContain("_", pair.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", Secret, "One of the two fields is empty. Copy both the key and the secret.")]
    [InlineData(Key, null, "One of the two fields is empty. Copy both the key and the secret.")]
    [InlineData(Key, Key, "Both fields hold the same kind of text. The key begins with ck_, the secret with cs_: copy each into its own field.")]
    [InlineData("hello", "world", "This is not a key of WooCommerce's REST API. The key begins with ck_, the secret with cs_; both are shown once when the key is made.")]
    public void Keys_ThatAreNone_AreRefusedInWords(string? first, string? second, string sentence) =>
        Assert.Equal(sentence, ShopKeyPair.Read(first, second).Failure?.Message);

    [Theory]
    [InlineData("Europe/Paris", 1, "Europe/Paris")]
    [InlineData("", 0, "UTC")]
    [InlineData("", 1, "Etc/GMT-1")]
    [InlineData("", -5, "Etc/GMT+5")]
    [InlineData("", 5.5, "Asia/Kolkata")]
    [InlineData("", 2.75, null)]
    [InlineData("No/Where", 2, "Etc/GMT-2")]
    [InlineData("No/Where", 0, null)]
    public void Zone_NamedOrFixed_BecomesAnIanaId(string named, double offset, string? expected)
    {
        var zone = ShopZone.Of(named, (decimal)offset);

        Assert.Equal(expected, zone);
        if (named.Length == 0 && zone is not null)
            Assert.Equal(TimeSpan.FromHours(offset), TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset);
    }

    [Theory]
    [InlineData("https://shop.example", "https://calendlywoo.example", null)]
    [InlineData("https://shop.example", "https://calendlywoo.example:8080", null)]
    [InlineData("http://127.0.0.1:81", "http://localhost:5080", null)]
    [InlineData("https://shop.example", "http://calendlywoo.example", "shop.grant-needs-https")]
    [InlineData("https://shop.example", "http://localhost:5080", "shop.grant-needs-https")]
    [InlineData("https://shop.example", "https://localhost", "shop.grant-unreachable")]
    [InlineData("https://shop.example", "https://calendlywoo.example:5443", "shop.grant-unreachable")]
    public void Granting_PublicAddress_DecidesWhetherItWorks(string site, string publicUrl, string? code) =>
        Assert.Equal(code, KeyGrantRules.WhyNot(new Uri(site), new Uri(publicUrl))?.Code);

    [Fact]
    public void Granting_Address_NamesAllFiveAndHidesNothingElse()
    {
        var shop = new FoundShop(new Uri("https://x.example/shop"), "X", "", 0, false, null);

        var address = KeyGrantRules.Authorize(shop, new Uri("https://c.example/"), "t0ken");

        Assert.Equal(
            "https://x.example/shop/wc-auth/v1/authorize?app_name=CalendlyWoo&scope=read_write&user_id=" + KeyGrantRules.ReferenceOf(KeyGrantRules.HashOf("t0ken"))
            + "&return_url=https%3A%2F%2Fc.example%2Fsettings%2Fshop&callback_url=https%3A%2F%2Fc.example%2Fwoocommerce%2Fkeys%2Ft0ken",
            address.AbsoluteUri);
        Assert.Equal(43, KeyGrantRules.NewToken().Length);
    }

    [Theory]
    [InlineData("<https://s.example/wp-json/>; rel=\"https://api.w.org/\"", "https://s.example/wp-json/")]
    [InlineData("<https://s.example/feed>; rel=\"alternate\", <https://s.example/wp-json/>; rel=\"https://api.w.org/\", <https://s.example/?p=4>; rel=shortlink", "https://s.example/wp-json/")]
    [InlineData("<https://s.example/?p=4>; rel=shortlink", null)]
    public void Link_InTheHeader_IsFound(string header, string? expected) => Assert.Equal(expected, RestLink.InHeader([header]));

    [Theory]
    [InlineData("<head><link rel=\"https://api.w.org/\" href=\"https://s.example/wp-json/\" /></head>", "https://s.example/wp-json/")]
    [InlineData("<LINK href='https://s.example/index.php?rest_route=/&#038;x' rel='https://api.w.org/'>", "https://s.example/index.php?rest_route=/&x")]
    [InlineData("<link rel=stylesheet href=\"a.css\">", null)]
    public void Link_InTheHead_IsFound(string html, string? expected) => Assert.Equal(expected, RestLink.InHead(Encoding.UTF8.GetBytes(html)));
}
