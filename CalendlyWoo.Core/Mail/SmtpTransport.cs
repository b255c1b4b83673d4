using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail.Smtp;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Mail;

/// <summary>Hands messages to the mail server of <see cref="SmtpOptions"/>: RFC 5321 over kept connections. A changed setting holds from the next message on.</summary>
public sealed class SmtpTransport(IOptionsMonitor<SmtpOptions> options, SmtpTuning tuning, TimeProvider time, ILogger<SmtpTransport> logger)
    : IMailTransport, IAsyncDisposable, IDisposable
{
    private readonly SmtpPool _pool = new(time, tuning.IdleLimit);
    private readonly SmtpConnector _connector = new(tuning, time);
    private readonly MinuteCeiling _ceiling = new();

    /// <inheritdoc/>
    /// <remarks>Cancellation is thrown only while the message cannot have been taken; after the final dot it ends as <see cref="MailHandover.Uncertain"/>.</remarks>
    public async Task<MailHandover> SendAsync(MailEnvelope envelope, ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!Current().TryGet(out var current, out var failure) || !SmtpParcel.Create(envelope, message).TryGet(out var parcel, out failure))
            return new MailHandover.Refused(failure);
        if (!_ceiling.TryTake(time.GetUtcNow(), current.Options.PerMinute, out var retryAt))
            return new MailHandover.Refused(MailFailures.OverOwnCeiling(retryAt));
        var turn = await SendAsync(current.Endpoint, current.Options.MaxConnections, parcel, cancellationToken);
        // Who copies are for must not cost the customer her mail.
        if (turn.CopyTrouble is { } trouble)
            turn = await SendAsync(current.Endpoint, current.Options.MaxConnections, parcel.WithoutCopy(trouble), cancellationToken);
        Log(turn.Handover);
        return turn.Handover;
    }

    /// <summary>Connects, protects, signs in and says goodbye, without a mail. Null where all of that works.</summary>
    public async Task<Failure?> ProbeAsync(CancellationToken cancellationToken)
    {
        if (!Current().TryGet(out var current, out var failure))
            return failure;
        if (!(await _connector.OpenAsync(current.Endpoint, cancellationToken)).TryGet(out var connection, out failure))
            return failure;
        await connection.QuitAsync();
        return null;
    }

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Outcome<(SmtpEndpoint Endpoint, SmtpOptions Options)> Current()
    {
        try
        {
            var current = options.CurrentValue;
            if (SmtpOptionsValidator.Problems(current) is { Count: > 0 } problems)
                return MailFailures.SettingsInvalid(problems);
            return SmtpEndpoint.From(current) is { } endpoint ? (endpoint, current) : MailFailures.NotConfigured();
        }
        catch (OptionsValidationException exception)
        {
            return MailFailures.SettingsInvalid(exception.Failures);
        }
    }

    private async Task<SmtpTurn> SendAsync(SmtpEndpoint endpoint, int maxConnections, SmtpParcel parcel, CancellationToken cancellationToken)
    {
        var connection = await _pool.RentAsync(endpoint, maxConnections, cancellationToken);
        SmtpConnection? kept = null;
        try
        {
            if (connection is not null)
            {
                connection.Wire.Bind(cancellationToken);
                var turn = await new SmtpTransaction(connection, time).RunAsync(parcel);
                kept = turn.Keep ? connection : null;
                if (!turn.Stale || turn.CopyTrouble is not null)
                    return turn;
                MailLog.StaleConnection(logger, endpoint.Host);
                await connection.DisposeAsync();
            }

            if (!(await _connector.OpenAsync(endpoint, cancellationToken)).TryGet(out connection, out var failure))
                return new(new MailHandover.Refused(failure), Keep: false);
            MailLog.Connected(logger, endpoint.Host, endpoint.Port, connection.Wire.IsProtected);
            var fresh = await new SmtpTransaction(connection, time).RunAsync(parcel);
            kept = fresh.Keep ? connection : null;
            return fresh;
        }
        finally
        {
            await GiveBackAsync(connection, kept);
        }
    }

    private async ValueTask GiveBackAsync(SmtpConnection? used, SmtpConnection? kept)
    {
        kept?.Wire.Unbind();
        if (used is not null && kept is null)
            await used.DisposeAsync();
        _pool.Return(kept);
    }

    private void Log(MailHandover handover)
    {
        if (handover is MailHandover.Refused { Failure: var refused })
            MailLog.Refused(logger, refused.Code, refused.Category);
        else if (handover is MailHandover.Uncertain { Failure: var unseen })
            MailLog.Uncertain(logger, unseen.Code);
    }
}
