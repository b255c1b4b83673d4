using System.Globalization;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Tests.Mail;

public sealed class SmtpOptionsTests
{
    [Fact]
    public void Options_Nothing_HaveTheContractsDefaults()
    {
        using var services = Services();

        var options = services.GetRequiredService<IOptionsMonitor<SmtpOptions>>().CurrentValue;

        Assert.Equal((null, 587, SmtpSecurity.StartTls, 4, 0, false),
            (options.Host, options.Port, options.Security, options.MaxConnections, options.PerMinute, options.AllowInsecureEndpoints));
    }

    [Fact]
    public void Options_EverySetting_IsBound()
    {
        using var services = Services(("Smtp:Host", "mail.example.com"), ("Smtp:Port", "465"), ("Smtp:Security", "tls"), ("Smtp:Username", "u"), ("Smtp:Password", "p"),
            ("Smtp:FromAddress", "shop@example.com"), ("Smtp:FromName", "Shop"), ("Smtp:ReplyTo", "help@example.com"), ("Smtp:MaxConnections", "2"), ("Smtp:PerMinute", "30"),
            ("AllowInsecureEndpoints", "true"));

        var options = services.GetRequiredService<IOptionsMonitor<SmtpOptions>>().CurrentValue;

        Assert.Equal(("mail.example.com", 465, SmtpSecurity.Tls, "u", "p"), (options.Host, options.Port, options.Security, options.Username, options.Password));
        Assert.Equal(("shop@example.com", "Shop", "help@example.com", 2, 30, true),
            (options.FromAddress, options.FromName, options.ReplyTo, options.MaxConnections, options.PerMinute, options.AllowInsecureEndpoints));
    }

    [Theory]
    [InlineData("Security", "Ssl", "Smtp:Security has to be None, StartTls or Tls.")]
    [InlineData("Security", "9", "Smtp:Security has to be None, StartTls or Tls.")]
    [InlineData("Port", "abc", "Smtp:Port has to be a whole number.")]
    [InlineData("Port", "0", "Smtp:Port has to be a number from 1 to 65535")]
    [InlineData("Host", "smtp://mail.example.com", "Smtp:Host has to be a server's name")]
    [InlineData("FromAddress", "a@b, c@d", "Smtp:FromAddress has to be one e-mail address")]
    [InlineData("ReplyTo", "Shop", "Smtp:ReplyTo has to be one e-mail address")]
    [InlineData("MaxConnections", "0", "Smtp:MaxConnections has to be a number from 1 to 100")]
    [InlineData("PerMinute", "-1", "Smtp:PerMinute has to be a number from 0")]
    [InlineData("Password", "secret", "Smtp:Username has to be set")]
    public async Task Options_Wrong_NameTheKeyAndWhatIsAllowed(string key, string value, string expected)
    {
        await using var services = Services(($"Smtp:{key}", value));

        var refused = Assert.IsType<MailHandover.Refused>(await services.GetRequiredService<IMailTransport>().SendAsync(SmtpRig.Envelope(), SmtpRig.Message(), SmtpRig.Cancel));

        Assert.Equal("mail.settings-invalid", refused.Failure.Code);
        Assert.Contains(expected, refused.Failure.Detail, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task AddMail_Configured_SendsThroughOneTransport()
    {
        await using var server = MailboxServer.Start();
        await using var services = Services(("Smtp:Host", "127.0.0.1"), ("Smtp:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Smtp:Security", "None"));
        var transport = services.GetRequiredService<IMailTransport>();

        Assert.IsType<MailHandover.Accepted>(await transport.SendAsync(SmtpRig.Envelope(), SmtpRig.Message(), SmtpRig.Cancel));
        Assert.Same(transport, services.GetRequiredService<SmtpTransport>());
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
        .AddMail()
        .BuildServiceProvider();
}
