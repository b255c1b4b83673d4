using System.Globalization;
using System.Text.Json;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Mime;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Mail;

/// <summary>What build/checks/mail/check.sh starts: other programs judge what comes out.</summary>
public sealed class PeerTests
{
    /// <summary>Writes the sample messages, each beside what it says, into the folder that <c>CALENDLYWOO_MAIL_SAMPLES</c> names.</summary>
    [Fact]
    public async Task Samples_ForAnotherParser_AreWritten()
    {
        if (Setting("CALENDLYWOO_MAIL_SAMPLES") is not { } folder)
            return;
        foreach (var message in SampleMessages.All)
        {
            var path = Path.Combine(folder, message.To[0].LocalPart);
            await File.WriteAllBytesAsync(path + ".eml", MimeWriter.Write(message), SmtpRig.Cancel);
            await File.WriteAllTextAsync(path + ".json", JsonSerializer.Serialize(message), SmtpRig.Cancel);
        }
    }

    /// <summary>Sends them to the server that <c>CALENDLYWOO_SMTP_PEER</c> names as <c>host port security user password</c>, trusting what the machine trusts.</summary>
    [Fact]
    public async Task Samples_ToARealServer_AreTaken()
    {
        if (Setting("CALENDLYWOO_SMTP_PEER")?.Split(' ') is not [var host, var port, var security, var user, var password])
            return;
        await using var services = Services(host, port, security, user, password);
        var transport = services.GetRequiredService<SmtpTransport>();
        Assert.Null(await transport.ProbeAsync(SmtpRig.Cancel));
        foreach (var message in SampleMessages.All)
        {
            var handover = await transport.SendAsync(new MailEnvelope(message.From.Address, message.To[0].Address), MimeWriter.Write(message), SmtpRig.Cancel);
            Assert.IsType<MailHandover.Accepted>(handover);
        }

        await using var stranger = Services(host, port, security, user, "wrong");
        var refused = await stranger.GetRequiredService<SmtpTransport>().ProbeAsync(SmtpRig.Cancel);
        Assert.Equal((FailureCategory.Connection, "mail.sign-in-refused"), (refused?.Category, refused?.Code));

        // The same server under a name that its certificate does not have.
        await using var impostor = Services("127.0.0.1", port, security, user, password);
        Assert.Equal("mail.certificate-name", (await impostor.GetRequiredService<SmtpTransport>().ProbeAsync(SmtpRig.Cancel))?.Code);
        await File.WriteAllTextAsync(Setting("CALENDLYWOO_SMTP_PEER_DONE")!, SampleMessages.All.Count.ToString(CultureInfo.InvariantCulture), SmtpRig.Cancel);
    }

    private static string? Setting(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        if (string.IsNullOrEmpty(value))
            Console.WriteLine($"Not run: {name} is not set (build/checks/mail/check.sh sets it).");
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static ServiceProvider Services(string host, string port, string security, string user, string password) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Smtp:Host"] = host, ["Smtp:Port"] = port, ["Smtp:Security"] = security, ["Smtp:Username"] = user, ["Smtp:Password"] = password,
        }).Build())
        .AddMail()
        .BuildServiceProvider();
}
