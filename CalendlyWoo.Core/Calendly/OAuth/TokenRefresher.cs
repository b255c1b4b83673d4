using System.Data.Common;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using Microsoft.Extensions.Logging;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>
/// Renews the pair, one at a time across processes: a refresh token is good for one use, so whoever holds the row's lease uses it, and the others wait
/// for what comes of it. The new pair is on the disk before anybody calls with it.
/// </summary>
/// <remarks>developer.calendly.com/refresh-token-rotation-guide.</remarks>
internal sealed partial class TokenRefresher(
    GrantStore grants, CalendlyOAuthClient oauth, TokenProtector protector, ConnectionGate gate, TimeProvider time, ILogger<TokenRefresher> logger)
{
    private const int Writes = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(60);

    /// <summary>The pair that follows this one, whoever renewed it; or why there is none.</summary>
    public async Task<Outcome<CalendlyGrant>> RefreshAsync(Guid pair, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            if (await grants.FindAsync(cancellationToken) is not { } grant)
                return CalendlyFailures.NotConnected();
            if (grant.AccessToken is null)
                return CalendlyFailures.Reconnect(grant.Problem ?? GrantProblems.Withdrawn(grant));
            if (grant.Stamp != pair)
                return grant;
            var now = time.GetUtcNow();
            var lease = Guid.CreateVersion7(now);
            var isFree = grant.LeaseUntil is null || grant.LeaseUntil < now;
            if (isFree && await grants.TakeLeaseAsync(pair, lease, cancellationToken))
                return await RenewAsync(grant, lease);
            if (!isFree && grant.LeaseId is null)
                return Resting(grant);
            if (time.GetElapsedTime(began) > LongestWait)
                return CalendlyFailures.AnswerLost("lease");
            await Task.Delay(Look, time, cancellationToken);
        }
    }

    // From here on nobody may give up half-way: what Calendly answers has to be kept.
    private async Task<Outcome<CalendlyGrant>> RenewAsync(CalendlyGrant grant, Guid lease)
    {
        if (!protector.TryUnprotect(grant.RefreshToken, out var token))
            return await BreakAsync(grant, GrantProblems.Unreadable(grant));
        var outcome = await oauth.RefreshAsync(token, CancellationToken.None);
        if (outcome.TryGet(out var answer, out var failure))
            return await KeepAsync(grant, answer);
        LogNotRenewed(failure.Code);

        // A holder that died, or whose answer was lost, left its lease behind: its refresh token may be used up.
        var wasCutOff = grant.LeaseId is not null;
        if (failure.Code == CalendlyOAuthClient.InvalidGrantCode)
            return await BreakAsync(grant, wasCutOff ? GrantProblems.CutOff(grant) : GrantProblems.Withdrawn(grant));
        var mayBeUsed = wasCutOff || failure.Category == FailureCategory.Transient;
        var isRefused = failure.Code == CalendlyFailures.ClientRefusedCode;
        var rest = failure.RetryAt ?? time.GetUtcNow() + (isRefused ? AfterRefusal : AfterFailure);
        await grants.ReleaseAsync(grant.Stamp, mayBeUsed ? lease : null, mayBeUsed ? time.GetUtcNow() : rest, failure.Message, isRefused);
        if (isRefused)
            await gate.PauseAsync(ConnectionName.Calendly, failure, CancellationToken.None);
        return failure;
    }

    private async Task<Outcome<CalendlyGrant>> KeepAsync(CalendlyGrant former, TokenAnswer answer)
    {
        var isKept = await WriteAsync(former, answer);
        if (!isKept && await grants.FindAsync(CancellationToken.None) is null)
        {
            // Disconnected meanwhile: nobody would ever end these.
            await oauth.RevokeAsync(answer.RefreshToken, CancellationToken.None);
            await oauth.RevokeAsync(answer.AccessToken, CancellationToken.None);
        }

        if (await gate.PauseOfAsync(ConnectionName.Calendly, CancellationToken.None) is not null)
            await gate.ResumeAsync(ConnectionName.Calendly, CancellationToken.None);
        return await grants.FindAsync(CancellationToken.None) is { AccessToken: not null } kept ? kept : CalendlyFailures.NotConnected();
    }

    private async Task<bool> WriteAsync(CalendlyGrant former, TokenAnswer answer)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await grants.ReplaceAsync(former, answer);
            }
            catch (DbException exception) when (attempt < Writes)
            {
                LogNotWritten(exception);
                await Task.Delay(Look * attempt, time, CancellationToken.None);
            }
        }
    }

    private async Task<Outcome<CalendlyGrant>> BreakAsync(CalendlyGrant grant, string problem)
    {
        if (await grants.FindAsync(CancellationToken.None) is not { } now)
            return CalendlyFailures.NotConnected();
        if (now.Stamp != grant.Stamp && now.AccessToken is not null)
            return now;
        var failure = CalendlyFailures.Reconnect(problem);
        if (await grants.BreakAsync(grant.Stamp, problem))
            await gate.PauseAsync(ConnectionName.Calendly, failure, CancellationToken.None);
        return failure;
    }

    private static Failure Resting(CalendlyGrant grant) =>
        CalendlyFailures.AnswerLost(null) with { Message = grant.Problem ?? T("Calendly's answer did not reach us. We try again by ourselves."), RetryAt = grant.LeaseUntil };

    [LoggerMessage(3210, LogLevel.Warning, "Calendly's tokens were not renewed: {Code}")]
    private partial void LogNotRenewed(string code);

    [LoggerMessage(3211, LogLevel.Error, "Calendly's new tokens could not be written to the database; another attempt follows")]
    private partial void LogNotWritten(Exception exception);
}
