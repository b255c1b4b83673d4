using System.Globalization;

namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>One client's dialogue: RFC 5321.</summary>
internal sealed class MailboxSession(MailboxServer server, MailboxWire wire, CancellationToken cancellationToken)
{
    private readonly List<string> _recipients = [];
    private string? _from;
    private string? _signedInAs;
    private bool _open = true;

    public async Task RunAsync()
    {
        if (server.Options.ImplicitTls)
            await wire.ProtectAsync(server.Certificate);
        if (await GoesWellAsync(MailboxStage.Greeting))
            wire.Reply("220 mailbox.localhost ESMTP");
        while (_open && await wire.ReadLineAsync() is { } line)
            await HandleAsync(line);
        await wire.FlushAsync();
    }

    private Task HandleAsync(string line)
    {
        switch (line.Split([' ', ':'], 2)[0].ToUpperInvariant())
        {
            case "EHLO":
                return AnswerAsync(MailboxStage.Hello, () => Hello(Extensions()));
            case "HELO":
                return AnswerAsync(MailboxStage.Hello, () => Hello("250 mailbox.localhost"));
            case "STARTTLS":
                return StartTlsAsync();
            case "AUTH":
                return SignInAsync(line);
            case "MAIL":
                return AnswerAsync(MailboxStage.MailFrom, () => Mail(line));
            case "RCPT":
                return ReceiverAsync(line);
            case "DATA":
                return ReceiveAsync();
            case "QUIT":
                _open = false;
                return ReplyAsync("221 2.0.0 Bye");
            case "RSET":
                Reset();
                return ReplyAsync("250 2.0.0 OK");
            case "NOOP":
                return ReplyAsync("250 2.0.0 OK");
            default:
                return ReplyAsync("500 5.5.2 Unknown command");
        }
    }

    // RFC 5321 section 4.1.4: a new EHLO begins anew.
    private string Hello(string reply)
    {
        Reset();
        return reply;
    }

    private Task ReplyAsync(string text)
    {
        wire.Reply(text);
        return Task.CompletedTask;
    }

    private async Task ReceiverAsync(string line)
    {
        if (await SurvivesAsync(MailboxStage.RcptTo, server.Faults.DrawReceiver(Path(line) ?? "")))
            wire.Reply(Rcpt(line));
    }

    private async Task AnswerAsync(MailboxStage stage, Func<string> answer)
    {
        if (await GoesWellAsync(stage))
            wire.Reply(answer());
    }

    private Task<bool> GoesWellAsync(MailboxStage stage) => SurvivesAsync(stage, server.Faults.Draw(stage));

    private async Task<bool> SurvivesAsync(MailboxStage stage, MailboxFault? fault)
    {
        var isSurvived = BearAsync(fault);
        if (fault is not null)
            server.Faults.Tell(stage);
        return await isSurvived;
    }

    private async Task<bool> BearAsync(MailboxFault? fault)
    {
        switch (fault)
        {
            case MailboxFault.Reply { Text: var text }:
                wire.Reply(text);
                _open = !text.StartsWith("421", StringComparison.Ordinal);
                return false;
            case MailboxFault.Drop or MailboxFault.KeepAndDrop:
                _open = false;
                return false;
            case MailboxFault.Delay { Pause: var pause }:
                var end = Task.Delay(pause, server.Time, cancellationToken);
                await wire.FlushAsync();
                await end;
                return true;
            default:
                return true;
        }
    }

    private string Extensions()
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"SIZE {server.Options.MaxMessageSize}");
        List<string> all = ["PIPELINING", "8BITMIME", "SMTPUTF8", size, "ENHANCEDSTATUSCODES", "AUTH PLAIN LOGIN XOAUTH2"];
        if (!wire.IsProtected)
            all.Add("STARTTLS");
        var lines = all.Where(extension => server.Faults.Offers(extension.Split(' ')[0])).Prepend("mailbox.localhost").ToList();
        return string.Join("\r\n", lines.Select((line, i) => i < lines.Count - 1 ? $"250-{line}" : $"250 {line}"));
    }

    private async Task StartTlsAsync()
    {
        var fault = server.Faults.Draw(MailboxStage.StartTls);
        if (!await SurvivesAsync(MailboxStage.StartTls, fault))
            return;
        wire.Reply("220 2.0.0 Go ahead");
        if (fault is MailboxFault.SlipIn { Text: var text })
            wire.Reply(text);
        await wire.ProtectAsync(server.Certificate);
        Reset();
        _signedInAs = null;
    }

    private async Task SignInAsync(string line)
    {
        if (!await GoesWellAsync(MailboxStage.SignIn))
            return;
        _signedInAs = await new MailboxSignIn(wire, server.Options).RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]);
        wire.Reply(_signedInAs is null ? "535 5.7.8 Authentication credentials invalid" : "235 2.7.0 Welcome");
    }

    private string Mail(string line)
    {
        if (server.Options.RequireSignIn && _signedInAs is null)
            return "530 5.7.0 Authentication required";
        if (_from is not null)
            return "503 5.5.1 Nested MAIL command";
        _from = Path(line);
        return _from is null ? "501 5.1.7 Bad sender address" : "250 2.1.0 OK";
    }

    private string Rcpt(string line)
    {
        if (_from is null)
            return "503 5.5.1 MAIL first";
        if (Path(line) is not { Length: > 0 } to)
            return "501 5.1.3 Bad recipient address";
        if (server.Options.UnknownDomains.Any(domain => to.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase)))
            return "550 5.1.2 Bad destination system address: no such domain";
        _recipients.Add(to);
        return "250 2.1.5 OK";
    }

    private async Task ReceiveAsync()
    {
        if (_recipients.Count == 0)
        {
            wire.Reply("503 5.5.1 No valid recipients");
            return;
        }

        if (!await GoesWellAsync(MailboxStage.Data))
            return;
        wire.Reply("354 End data with <CR><LF>.<CR><LF>");
        var raw = await wire.ReadMessageAsync(server.Options.MaxMessageSize);
        if (raw is null)
            _open = false;
        else
            await EndAsync(raw);
        Reset();
    }

    private async Task EndAsync(byte[] raw)
    {
        var fault = server.Faults.Draw(MailboxStage.FinalDot);
        if (fault is MailboxFault.KeepAndDrop)
            Keep(raw);
        if (!await SurvivesAsync(MailboxStage.FinalDot, fault))
            return;
        wire.Reply(raw == MailboxWire.TooBig
            ? "552 5.3.4 Message too big"
            : string.Create(CultureInfo.InvariantCulture, $"250 2.0.0 OK: kept as {Keep(raw).Id}"));
    }

    private ReceivedMail Keep(byte[] raw)
    {
        var (from, to, signedInAs) = (_from ?? "", _recipients.ToArray(), _signedInAs);
        return server.Store.Add(id => new ReceivedMail
        {
            Id = id,
            From = from,
            To = to,
            Raw = raw,
            ReceivedAt = server.Time.GetUtcNow(),
            IsProtected = wire.IsProtected,
            SignedInAs = signedInAs,
        });
    }

    private void Reset()
    {
        _from = null;
        _recipients.Clear();
    }

    private static string? Path(string line)
    {
        var start = line.IndexOf('<', StringComparison.Ordinal);
        var end = line.LastIndexOf('>');
        return start < 0 || end < start ? null : line[(start + 1)..end];
    }
}
