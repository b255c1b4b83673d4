using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Tests.Mail.Connecting;

/// <summary>The test of a mail account against the mailbox simulator, over real sockets.</summary>
internal sealed class TestBench(MailboxOptions? mailbox = null) : IAsyncDisposable
{
    public const string To = "owner@studio.example";

    private static readonly SmtpTimeouts Brief = new() { Greeting = TimeSpan.FromMilliseconds(300), Tls = TimeSpan.FromSeconds(3) };

    public MailboxServer Server { get; } = MailboxServer.Start(mailbox);

    /// <summary>Switched off, the certificate is judged as everywhere else.</summary>
    public bool Trusts { get; init; } = true;

    /// <summary>A server that says nothing is given up soon.</summary>
    public bool IsImpatient { get; init; }

    public List<MailCheck> Seen { get; } = [];

    public SmtpOptions Options => new()
    {
        Host = "localhost",
        Port = Server.Port,
        Security = Server.Options.ImplicitTls ? SmtpSecurity.Tls : SmtpSecurity.StartTls,
        Username = "hello@studio.example",
        Password = "right",
        FromAddress = "hello@studio.example",
        FromName = "Styling Studio",
    };

    public MailTester Tester => new(new SmtpTuning(IsImpatient ? Brief : SmtpTimeouts.Default, TimeSpan.FromSeconds(30), TrustOurs), TimeProvider.System);

    public Task<MailTestReport> RunAsync(SmtpOptions? options = null, string to = To) =>
        Tester.RunAsync(options ?? Options, to, Seen.Add, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private bool TrustOurs(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => Trusts || errors == SslPolicyErrors.None;
}
