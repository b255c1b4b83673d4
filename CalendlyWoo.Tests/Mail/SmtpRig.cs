using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Tests.Mail;

/// <summary>A client and, unless a test brings its own, the mailbox simulator, joined by real sockets.</summary>
internal sealed class SmtpRig : IAsyncDisposable
{
    public static readonly TimeSpan Patience = Support.Patience.Limit;

    public SmtpRig(MailboxOptions? mailbox = null, SmtpTimeouts? timeouts = null, TimeSpan? idleLimit = null, TimeProvider? time = null, TimeProvider? serverTime = null)
    {
        Server = MailboxServer.Start(mailbox, serverTime);
        Options = new SmtpOptions { Host = "localhost", Port = Server.Port, Security = Server.Options.ImplicitTls ? SmtpSecurity.Tls : SmtpSecurity.None };
        var tuning = new SmtpTuning(timeouts ?? SmtpTimeouts.Default, idleLimit ?? TimeSpan.FromSeconds(30), TrustOurs);
        Transport = new SmtpTransport(new Monitor(this), tuning, time ?? TimeProvider.System, NullLogger<SmtpTransport>.Instance);
    }

    public MailboxServer Server { get; }

    public SmtpOptions Options { get; set; }

    public SmtpTransport Transport { get; }

    /// <summary>Switched off, the certificate is judged as everywhere else.</summary>
    public bool Trusts { get; set; } = true;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MailEnvelope Envelope(string to = "ann@example.com") => new("shop@example.com", to);

    public static byte[] Message(string body = "Hello") => Encoding.UTF8.GetBytes($"Subject: Test\r\n\r\n{body}\r\n");

    public Task<MailHandover> SendAsync(string body = "Hello", string to = "ann@example.com") => Transport.SendAsync(Envelope(to), Message(body), Cancel);

    public async ValueTask DisposeAsync()
    {
        await Transport.DisposeAsync();
        await Server.DisposeAsync();
    }

    private bool TrustOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        Trusts ? certificate?.GetCertHashString() == Server.Certificate.GetCertHashString() : errors == SslPolicyErrors.None;

    private sealed class Monitor(SmtpRig rig) : IOptionsMonitor<SmtpOptions>
    {
        public SmtpOptions CurrentValue => rig.Options;

        public SmtpOptions Get(string? name) => rig.Options;

        public IDisposable? OnChange(Action<SmtpOptions, string?> listener) => null;
    }
}
