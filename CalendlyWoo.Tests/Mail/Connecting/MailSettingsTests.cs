using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Tests.Mail.Connecting;

public sealed class MailSettingsTests
{
    private static readonly MailForm Good = new()
    {
        Host = "smtp.gmail.com", Port = "587", Username = "ann@gmail.com", Password = "secret-1", FromAddress = "ann@gmail.com", FromName = "Ann",
    };

    [Fact]
    public async Task Saved_Account_HoldsAtOnceAndAfterARestartAndIsAudited()
    {
        await using var product = await BareAsync();
        var settings = product.Services.GetRequiredService<MailSettings>();

        Assert.Empty(await settings.SaveAsync(Good, "Mila", SmtpRig.Cancel));

        Assert.Equal(("smtp.gmail.com", "secret-1"), Now(product));
        Assert.True(settings.HasPassword);
        Assert.Null(settings.Read().Password);
        await using (var db = await product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(SmtpRig.Cancel))
        {
            Assert.Equal("Mila", (await db.Activities.SingleAsync(line => line.Text == "Mila saved the mail account: smtp.gmail.com, port 587.", SmtpRig.Cancel)).Actor);
            Assert.DoesNotContain("secret-1", (await db.Settings.SingleAsync(setting => setting.Key == "Smtp:Password", SmtpRig.Cancel)).Value, StringComparison.Ordinal);
        }

        await product.RestartAsync();
        Assert.Equal(("smtp.gmail.com", "secret-1"), Now(product));
    }

    [Fact]
    public async Task Saved_WithoutTypingThePasswordAgain_KeepsItForTheSameServerAlone()
    {
        await using var product = await BareAsync();
        var settings = product.Services.GetRequiredService<MailSettings>();
        await settings.SaveAsync(Good, "Mila", SmtpRig.Cancel);

        Assert.Empty(await settings.SaveAsync(Good with { Password = null, FromName = "Anna" }, "Mila", SmtpRig.Cancel));
        Assert.Equal(("smtp.gmail.com", "secret-1"), Now(product));
        Assert.Null(settings.ToOptions(Good with { Password = null, Host = "mail.elsewhere.example" }).Password);
        var problems = await settings.SaveAsync(Good with { Password = null, Host = "mail.elsewhere.example" }, "Mila", SmtpRig.Cancel);

        Assert.Equal("The saved password belongs to smtp.gmail.com. Type the one for this server.", problems[nameof(SmtpOptions.Password)]);
        Assert.Equal(("smtp.gmail.com", "secret-1"), Now(product));
    }

    [Fact]
    public async Task Form_WithAFieldThatCannotBeRight_IsNotSaved()
    {
        (MailForm Form, string Field, string Words)[] cases =
        [
            (Good with { Host = " " }, nameof(SmtpOptions.Host), "Enter the server that sends your mail, such as smtp.example.com."),
            (Good with { Host = "smtp://x" }, nameof(SmtpOptions.Host), "Enter the server's name alone, such as smtp.example.com, without anything before or behind it."),
            (Good with { Port = "smtp" }, nameof(SmtpOptions.Port), "Enter a number from 1 to 65535. It is 587 or 465 at nearly every provider."),
            (Good with { Port = "" }, nameof(SmtpOptions.Port), "Enter a number from 1 to 65535. It is 587 or 465 at nearly every provider."),
            (Good with { FromAddress = "ann" }, nameof(SmtpOptions.FromAddress), "This is not a complete e-mail address. Enter one, such as hello@example.com."),
            (Good with { FromAddress = "" }, nameof(SmtpOptions.FromAddress), "Enter the address that your customers see as the sender."),
            (Good with { ReplyTo = "a@b, c@d" }, nameof(SmtpOptions.ReplyTo), "This is not a complete e-mail address. Enter one, or leave it empty."),
            (Good with { PerMinute = "many" }, nameof(SmtpOptions.PerMinute), "Enter a whole number, or leave it empty for no ceiling."),
            (Good with { Username = "" }, nameof(SmtpOptions.Username), "Enter the user name that the password belongs to."),
            (Good with { Security = SmtpSecurity.None }, nameof(SmtpOptions.Security), "Without protection anybody on the way could read your password. Choose STARTTLS or TLS."),
        ];
        await using var product = await BareAsync();
        var settings = product.Services.GetRequiredService<MailSettings>();

        foreach (var (form, field, words) in cases)
            Assert.Equal(words, (await settings.SaveAsync(form, "Mila", SmtpRig.Cancel))[field]);

        Assert.Null(product.Services.GetRequiredService<SavedSettings>().Current("Smtp:Host"));
    }

    [Fact]
    public async Task Saved_ValueThatCannotBeRead_NeitherStopsTheStartNorBreaksTheOptions()
    {
        await using var product = await BareAsync();
        await using (var db = await product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(SmtpRig.Cancel))
        {
            db.Settings.AddRange(
                new SavedSetting { Key = "Smtp:Port", Value = "many" }, new SavedSetting { Key = "Smtp:Security", Value = "Best" },
                new SavedSetting { Key = "Smtp:Host", Value = "smtp://x" }, new SavedSetting { Key = "Smtp:FromAddress", Value = "none" });
            await db.SaveChangesAsync(SmtpRig.Cancel);
        }

        await product.Services.GetRequiredService<SavedSettings>().LoadAsync(SmtpRig.Cancel);
        await product.RestartAsync();

        Assert.Equal(587, product.Services.GetRequiredService<IOptionsMonitor<SmtpOptions>>().CurrentValue.Port);
        var refused = Assert.IsType<MailHandover.Refused>(await product.Services.GetRequiredService<IMailTransport>().SendAsync(SmtpRig.Envelope(), SmtpRig.Message(), SmtpRig.Cancel));
        Assert.Equal("mail.settings-invalid", refused.Failure.Code);
    }

    private static async Task<Bare> BareAsync()
    {
        var product = new Bare();
        await product.RestartAsync();
        return product;
    }

    private static (string?, string?) Now(Bare product)
    {
        var options = product.Services.GetRequiredService<IOptionsMonitor<SmtpOptions>>().CurrentValue;
        return (options.Host, options.Password);
    }

    /// <summary>The product without a mail server in its configuration, which can be started again on the same database.</summary>
    private sealed class Bare : IAsyncDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("calendlywoo-mail-").FullName;
        private WebApplication? _app;

        public IServiceProvider Services => _app!.Services;

        public async Task RestartAsync()
        {
            await StopAsync();
            _app = await Product.CreateAsync([$"--contentRoot={_folder}", "--Urls=http://127.0.0.1:0"], builder => builder.Logging.ClearProviders());
            await _app.StartAsync(SmtpRig.Cancel);
        }

        public async ValueTask DisposeAsync()
        {
            await StopAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }

        private async Task StopAsync()
        {
            if (_app is not { } app) return;
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }
}
