using System.Globalization;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Sends the messages that are due, each under a lease, and again on the retry ladder until it is taken.</summary>
public sealed class AlertCourier
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);
    private readonly AlertMail _mail;
    private readonly AlertPost _post;
    private readonly AlertReceiver _receiver;
    private readonly GroupCommit _commits;
    private readonly IDbContextFactory<AppDb> _factory;
    private readonly TimeProvider _time;

    internal AlertCourier(AlertMail mail, AlertPost post, AlertReceiver receiver, GroupCommit commits, IDbContextFactory<AppDb> factory, TimeProvider time) =>
        (_mail, _post, _receiver, _commits, _factory, _time) = (mail, post, receiver, commits, factory, time);

    /// <summary>Sends a test on one way, at once; null where it was taken.</summary>
    public async Task<Failure?> TestAsync(AlertWay way, AlertPlan plan, PublicAddress dashboard, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        var now = _time.GetUtcNow();
        var words = AlertText.Test(dashboard.Current, now);
        return await SendAsync(New(way, words, now), plan, cancellationToken);
    }

    /// <summary>Sends what is due; for the recurring job.</summary>
    public async Task DeliverDueAsync(AlertPlan plan, CancellationToken cancellationToken)
    {
        await ForgetOldAsync(cancellationToken);
        while (await ClaimAsync(cancellationToken) is { } message)
        {
            var failure = await SendAsync(message, plan, cancellationToken);
            await SettleAsync(message, failure);
        }
    }

    internal static AlertMessage New(AlertWay way, AlertText words, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Way = way,
        Subject = words.Subject,
        Text = words.Text,
        Json = words.Json,
        CreatedAt = now,
        DueAt = now,
    };

    private async Task<Failure?> SendAsync(AlertMessage message, AlertPlan plan, CancellationToken cancellationToken)
    {
        if (message.Way == AlertWay.Webhook)
        {
            return await _post.PostAsync(plan, string.Create(CultureInfo.InvariantCulture, $"msg_{message.Id:N}"), message.Json, cancellationToken);
        }

        return await _receiver.MailboxAsync(plan, cancellationToken) is not { } to
            ? new Failure(FailureCategory.Permanent, "alerts.no-address", T("There is no address to send alerts to. Enter it under Settings, Alerts."))
            : await _mail.SendAsync(to, message.Id, message.Subject, message.Text, message.CreatedAt, cancellationToken);
    }

    private async Task<AlertMessage?> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        var next = await db.AlertMessages.AsNoTracking()
            .Where(m => m.SentAt == null && m.GaveUpAt == null && m.DueAt <= now && (m.LeaseUntil == null || m.LeaseUntil < now))
            .OrderBy(m => m.DueAt).FirstOrDefaultAsync(cancellationToken);
        if (next is null) return null;
        var lease = Guid.CreateVersion7(now);
        var won = await _commits.RunAloneAsync(
            (open, token) => open.AlertMessages.Where(m => m.Id == next.Id && m.SentAt == null && (m.LeaseUntil == null || m.LeaseUntil < now))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseId, lease).SetProperty(m => m.LeaseUntil, now + LeaseTime), token),
            cancellationToken);
        next.LeaseId = lease;
        return won > 0 ? next : null;
    }

    private Task SettleAsync(AlertMessage message, Failure? failure)
    {
        var now = _time.GetUtcNow();
        var attempts = message.Attempts + (failure is null ? 0 : 1);
        var next = failure is null ? null : failure.RetryAt ?? now + RetryLadder.After(attempts, Random.Shared.NextDouble());
        return _commits.RunAloneAsync(
            (db, token) => db.AlertMessages.Where(m => m.Id == message.Id && m.LeaseId == message.LeaseId).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.Attempts, attempts)
                    .SetProperty(m => m.SentAt, failure is null ? now : null)
                    .SetProperty(m => m.DueAt, next ?? message.DueAt)
                    .SetProperty(m => m.GaveUpAt, failure is not null && next is null ? now : null)
                    .SetProperty(m => m.Problem, failure == null ? null : failure.Message)
                    .SetProperty(m => m.LeaseId, (Guid?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                token),
            CancellationToken.None);
    }

    private async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var until = _time.GetUtcNow() - Kept;
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        if (!await db.AlertMessages.AnyAsync(m => m.CreatedAt < until, cancellationToken) && !await db.Alerts.AnyAsync(a => a.OpenedAt < until && a.OpenKey == null, cancellationToken)) return;
        await _commits.RunAloneAsync(
            async (open, token) => await open.AlertMessages.Where(m => m.CreatedAt < until).ExecuteDeleteAsync(token)
                + await open.Alerts.Where(a => a.OpenedAt < until && a.OpenKey == null).ExecuteDeleteAsync(token),
            cancellationToken);
    }
}
