using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>One mail transaction: MAIL, RCPT, DATA and the message (RFC 5321 section 3.3), in one go where PIPELINING (RFC 2920) is offered.</summary>
internal sealed class SmtpTransaction(SmtpConnection connection, TimeProvider time)
{
    private const int StartMailInput = 354;
    private Failure? _copyRefusal;

    public async Task<SmtpTurn> RunAsync(SmtpParcel parcel)
    {
        if (Unfit(parcel) is { } unfit)
            return new(new MailHandover.Refused(unfit), Keep: true);
        _copyRefusal = parcel.CopyRefusal;
        return await AnnounceAsync(Commands(parcel)) ?? await DeliverAsync(parcel);
    }

    private Failure? Unfit(SmtpParcel parcel) => connection.Capabilities switch
    {
        { MaxSize: > 0 and var limit } when parcel.Message.Length > limit => SmtpReplySorting.OverSize(parcel.Message.Length, limit),
        { SmtpUtf8: false } when parcel.NeedsSmtpUtf8 => SmtpReplySorting.NotOffered("SMTPUTF8"),
        { EightBitMime: false } when parcel.NeedsEightBit => SmtpReplySorting.NotOffered("8BITMIME"),
        _ => null,
    };

    private List<(SmtpStage Stage, string Line)> Commands(SmtpParcel parcel)
    {
        var mail = new StringBuilder("MAIL FROM:<").Append(parcel.From).Append('>');
        if (connection.Capabilities.Size)
            mail.Append(CultureInfo.InvariantCulture, $" SIZE={parcel.Message.Length}");
        if (parcel.NeedsEightBit)
            mail.Append(" BODY=8BITMIME");
        if (parcel.NeedsSmtpUtf8)
            mail.Append(" SMTPUTF8");
        var commands = new List<(SmtpStage, string)>(4);
        if (connection.NeedsReset)
            commands.Add((SmtpStage.Reset, "RSET\r\n"));
        commands.Add((SmtpStage.MailFrom, mail.Append("\r\n").ToString()));
        commands.Add((SmtpStage.RcptTo, $"RCPT TO:<{parcel.To}>\r\n"));
        if (parcel.CopyTo is not null)
            commands.Add((SmtpStage.RcptCopy, $"RCPT TO:<{parcel.CopyTo}>\r\n"));
        commands.Add((SmtpStage.Data, "DATA\r\n"));
        return commands;
    }

    /// <summary>Null where the server now waits for the message.</summary>
    private async Task<SmtpTurn?> AnnounceAsync(List<(SmtpStage Stage, string Line)> commands)
    {
        var timeouts = connection.Timeouts;
        var together = connection.Capabilities.Pipelining;
        if (together && await WriteAsync(string.Concat(commands.Select(command => command.Line))) is { } cut)
            return Lost(cut);
        Failure? refused = null;
        var waits = false;
        foreach (var (stage, line) in commands)
        {
            if (!together && await WriteAsync(line) is { } failure)
                return Lost(failure);
            if (!(await connection.Wire.ReadAsync(timeouts.Command)).TryGet(out var reply, out var lost))
                return refused is null ? Lost(lost) with { CopyTrouble = CopyTrouble(stage, lost) } : new(new MailHandover.Refused(refused), Keep: false);
            connection.Watch?.Invoke(new SmtpMoment(stage, reply));
            // One that cannot even begin anew is as good as gone.
            if (reply.Code == SmtpReply.ServiceClosing || (stage == SmtpStage.Reset && !reply.IsPositive))
                return new(
                    new MailHandover.Refused(refused ?? Sort(stage, reply)), Keep: false, Stale: refused is null && stage != SmtpStage.RcptCopy,
                    refused is null ? CopyTrouble(stage, Sort(stage, reply)) : null);
            if (stage == SmtpStage.RcptCopy && !reply.IsPositive)
            {
                _copyRefusal = Sort(stage, reply);
                continue;
            }

            waits = stage == SmtpStage.Data && reply.Code == StartMailInput;
            if (!waits && !(reply.IsPositive && stage != SmtpStage.Data))
                refused ??= Sort(stage, reply);
            if (refused is not null && !together)
                break;
        }

        // A server that wants a message for nobody cannot be given one: RFC 2920 section 3.1. Without its final dot there is none.
        connection.NeedsReset = refused is not null;
        return refused is null ? null : new(new MailHandover.Refused(refused), Keep: !waits);
    }

    private async Task<SmtpTurn> DeliverAsync(SmtpParcel parcel)
    {
        if (await SmtpContent.WriteAsync(connection.Wire, parcel.Message, connection.Timeouts.Block) is { } cut)
            return new(new MailHandover.Refused(cut), Keep: false);
        // From here on the message is whole on its way: whatever happens now, it may be taken.
        try
        {
            if (!(await connection.Wire.ReadAsync(connection.Timeouts.FinalDot)).TryGet(out var reply, out var lost))
                return Unseen(lost.Detail);
            connection.Watch?.Invoke(new SmtpMoment(SmtpStage.FinalDot, reply));
            if (reply.IsPositive)
                return new(new MailHandover.Accepted(reply.ToString(), CopyRefusal), Keep: true);
            return reply.IsTransient || reply.IsPermanent
                ? RefusedWhole(parcel, reply)
                : Unseen(SmtpDetail.Of(reply));
        }
        catch (OperationCanceledException)
        {
            return Unseen(T("We stopped waiting for the answer, because this program was told to stop."));
        }
    }

    /// <summary>One answer stands for all receivers, so that nobody knows whom it means.</summary>
    private SmtpTurn RefusedWhole(SmtpParcel parcel, SmtpReply reply)
    {
        var failure = Sort(SmtpStage.FinalDot, reply);
        var mayBeCopy = parcel.CopyTo is not null && _copyRefusal is null;
        return new(new MailHandover.Refused(failure), Keep: reply.Code != SmtpReply.ServiceClosing, CopyTrouble: mayBeCopy ? failure : null);
    }

    /// <summary>In the server's own words: those for a customer's address would mislead.</summary>
    private string? CopyRefusal => _copyRefusal is not { } refusal ? null : refusal.Detail is { Length: > 0 } said ? T($"The mail server said: {said}") : refusal.Message;

    private static Failure? CopyTrouble(SmtpStage stage, Failure failure) => stage == SmtpStage.RcptCopy ? failure : null;

    private ValueTask<Failure?> WriteAsync(string commands) => connection.Wire.WriteAsync(Encoding.UTF8.GetBytes(commands), connection.Timeouts.Command);

    private Failure Sort(SmtpStage stage, SmtpReply reply) =>
        SmtpReplySorting.ToFailure(stage == SmtpStage.RcptCopy ? SmtpStage.RcptTo : stage, reply, time.GetUtcNow());

    private static SmtpTurn Unseen(string? detail) => new(new MailHandover.Uncertain(SmtpTroubles.AnswerUnseen(detail)), Keep: false);

    private static SmtpTurn Lost(Failure failure) => new(new MailHandover.Refused(failure), Keep: false, Stale: failure.Code == "mail.connection-lost");
}
