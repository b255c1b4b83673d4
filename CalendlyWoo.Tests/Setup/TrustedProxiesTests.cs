using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Setup;
using Microsoft.Extensions.Configuration;

namespace CalendlyWoo.Tests.Setup;

public sealed class TrustedProxiesTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7/32")]
    [InlineData("203.0.113.0/24", "203.0.113.0/24")]
    [InlineData(" 10.0.0.0/8 , ::1", "10.0.0.0/8 ::1/128")]
    [InlineData("", "")]
    public void Read_Setting_GivesNetworks(string setting, string expected) =>
        Assert.Equal(expected, string.Join(' ', TrustedProxies.Read(Settings(("Proxy:Trusted", setting)))));

    [Fact]
    public void Read_List_GivesNetworks() =>
        Assert.Equal(2, TrustedProxies.Read(Settings(("Proxy:Trusted:0", "203.0.113.7"), ("Proxy:Trusted:1", "10.0.0.0/8"))).Count);

    [Fact]
    public void Read_Nonsense_SaysWhatIsAllowed() =>
        Assert.Contains("neither an address", Assert.Throws<StartupException>(() => TrustedProxies.Read(Settings(("Proxy:Trusted", "proxy")))).Message, StringComparison.Ordinal);

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
}
