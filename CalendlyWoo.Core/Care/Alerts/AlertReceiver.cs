using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Where alerts go.</summary>
public sealed class AlertReceiver(IDbContextFactory<AppDb> factory)
{
    /// <summary>The address of the settings, else that of the owner who was there first; null where there is none.</summary>
    public async Task<Mailbox?> MailboxAsync(AlertPlan plan, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!plan.ByMail) return null;
        if (plan.Email is { } named) return Mailbox.TryParse(named, null, out var chosen) ? chosen : null;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var owner = await db.Users.AsNoTracking().Where(person => person.Role == PersonRole.Owner).OrderBy(person => person.CreatedAt)
            .Select(person => person.Email).FirstOrDefaultAsync(cancellationToken);
        return Mailbox.TryParse(owner, null, out var own) ? own : null;
    }

    /// <summary>The ways on which she can be told.</summary>
    internal async Task<IReadOnlyList<AlertWay>> WaysAsync(AlertPlan plan, CancellationToken cancellationToken)
    {
        var ways = new List<AlertWay>();
        if (await MailboxAsync(plan, cancellationToken) is not null) ways.Add(AlertWay.Mail);
        if (plan.Webhook is not null) ways.Add(AlertWay.Webhook);
        return ways;
    }
}
