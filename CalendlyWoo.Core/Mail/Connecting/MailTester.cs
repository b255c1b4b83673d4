using System.Net;
using System.Net.Sockets;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail.Mime;
using CalendlyWoo.Core.Mail.Smtp;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>
/// Tries a mail account before it is saved: name, connection, protection, login, sender, and one mail handed over, by the very client that customers'
/// mails take. Nothing of it is kept.
/// </summary>
public sealed class MailTester(SmtpTuning tuning, TimeProvider time)
{
    /// <summary>Tests in any 60 seconds, whoever starts them: a person clicks often, and wrong logins lock accounts.</summary>
    public const int PerMinute = 10;

    private readonly MinuteCeiling _ceiling = new();

    // A person waits: shorter than for customers' mails, long enough for servers that let strangers wait.
    private readonly SmtpTuning _tuning = tuning with { Timeouts = tuning.Timeouts.AtMost(TimeSpan.FromSeconds(20)) };

    /// <summary>Runs the test to its end or to the first step that fails. Failures are in the report; only cancellation is thrown.</summary>
    /// <param name="options">The account, as <see cref="MailSettings.ToOptions"/> makes it.</param>
    /// <param name="to">Where the test mail goes.</param>
    /// <param name="changed">Told of every line as it changes, on any thread.</param>
    /// <param name="cancellationToken">Ends the test.</param>
    public async Task<MailTestReport> RunAsync(SmtpOptions options, string to, Action<MailCheck> changed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(changed);
        var run = new MailTestRun(options, to, changed);
        if (!Mailbox.TryParse(to, null, out var receiver))
            return run.Stop(MailStep.Delivery, T("The address for the test is not complete."), T("Enter a whole e-mail address, such as yours."));
        if (!Mailbox.TryParse(options.FromAddress, options.FromName, out var sender) || SmtpEndpoint.From(options) is not { } endpoint)
            return run.Stop(MailStep.Name, T("Server or sender is missing."), T("Enter the server's name and the sender's address first."));
        if (!_ceiling.TryTake(time.GetUtcNow(), PerMinute, out _))
            return run.Stop(MailStep.Name, T("These were 10 tests within a minute."), T("Wait a little, then test again. Many wrong logins in a row can lock an account."));
        if (await LookUpAsync(endpoint.Host, cancellationToken) is { } unknown)
            return run.Fail(unknown);
        run.NameFound();
        if (await SendAsync(run, endpoint, Parcel(sender, receiver, options), cancellationToken) is not { } failure)
            return run.Report;
        return run.Fail(failure, await SpeaksOtherwiseAsync(endpoint, failure, run, cancellationToken));
    }

    private async Task<Failure?> SendAsync(MailTestRun run, SmtpEndpoint endpoint, SmtpParcel parcel, CancellationToken cancellationToken)
    {
        var connector = new SmtpConnector(_tuning, time, run.See);
        if (!(await connector.OpenAsync(endpoint, cancellationToken)).TryGet(out var connection, out var failure))
            return failure;
        var turn = await new SmtpTransaction(connection, time).RunAsync(parcel);
        await connection.QuitAsync();
        return turn.Handover switch
        {
            MailHandover.Refused refused => refused.Failure,
            MailHandover.Uncertain uncertain => uncertain.Failure,
            _ => null,
        };
    }

    private async Task<Failure?> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_tuning.Timeouts.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await Dns.GetHostAddressesAsync(host, either.Token);
            return null;
        }
        catch (SocketException exception)
        {
            return SmtpTroubles.FromSocket(exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return SmtpTroubles.FromSocket(new SocketException((int)SocketError.TryAgain));
        }
    }

    /// <summary>Whether the port is spoken to in the wrong way round: TLS at once where it comes later, or the other way.</summary>
    private async Task<bool> SpeaksOtherwiseAsync(SmtpEndpoint endpoint, Failure failure, MailTestRun run, CancellationToken cancellationToken)
    {
        var isTls = endpoint.Security == SmtpSecurity.Tls;
        if (!(isTls ? failure.Code == "mail.tls-failed" : run.IsSilent && failure.Code is "mail.timed-out" or "mail.connection-lost"))
            return false;
        var answers = false;
        var other = endpoint with { Security = isTls ? SmtpSecurity.StartTls : SmtpSecurity.Tls, Credentials = null };
        var brief = _tuning with { Timeouts = _tuning.Timeouts.AtMost(TimeSpan.FromSeconds(6)) };
        var opened = await new SmtpConnector(brief, time, moment => answers |= moment.Stage is SmtpStage.Greeting or SmtpStage.Protected)
            .OpenAsync(other, cancellationToken);
        if (opened.TryGet(out var connection, out var refused))
            await connection.QuitAsync();
        return answers || refused?.Code.StartsWith("mail.certificate", StringComparison.Ordinal) == true;
    }

    private SmtpParcel Parcel(Mailbox sender, Mailbox receiver, SmtpOptions options)
    {
        var message = new MailMessage
        {
            From = sender,
            To = [receiver],
            ReplyTo = Mailbox.TryParse(options.ReplyTo, null, out var replyTo) ? replyTo : null,
            Subject = T("Test mail from CalendlyWoo"),
            Date = time.GetUtcNow(),
            MessageId = MessageId.New(sender, time),
            Headers = [new MailHeader("Auto-Submitted", "auto-generated")],
            Text = T("Your mail account works: this mail was sent with the settings that you tested. Your customers' mails will come from the same sender."),
        };
        return SmtpParcel.Create(new MailEnvelope(sender.Address, receiver.Address), MimeWriter.Write(message)).TryGet(out var parcel, out var failure)
            ? parcel
            : throw new InvalidOperationException(failure.Code);
    }
}
