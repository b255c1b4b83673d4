using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings;

/// <summary>Answers whether all is well; every part of it is read by an index.</summary>
public sealed class OverviewQuery(IDbContextFactory<AppDb> factory)
{
    private const int ShownCases = 20;

    /// <param name="dayStart">UTC; the beginning of the owner's day.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<OverviewFigures> ReadAsync(DateTimeOffset dayStart, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);

        // Mails have no index by time; whatever was taken today has a line in today's log, which has one.
        var mails = await db.OutgoingMails.CountAsync(
            mail => mail.TakenAt >= dayStart
                && !db.Notifications.Any(n => n.Id == mail.NotificationId && db.TestBookings.Any(test => test.BookingId == n.BookingId))
                && db.Activities.Where(a => a.At >= dayStart && a.Kind == ActivityKind.Mail).Select(a => a.NotificationId).Contains(mail.NotificationId),
            cancellationToken);
        var waiting = await db.Notifications.CountAsync(
            n => n.State == NotificationState.Pending && !db.TestBookings.Any(test => test.BookingId == n.BookingId), cancellationToken);
        var open = db.Cases.AsNoTracking().Where(c => c.OpenKey != null);
        var cases = await open.CountAsync(cancellationToken);
        var shown = await open.Where(c => c.Kind != CaseKind.ConnectionLost).OrderByDescending(c => c.OpenedAt).Take(ShownCases).ToListAsync(cancellationToken);
        var paused = await db.Connections.AsNoTracking().Where(c => c.PausedSince != null).ToListAsync(cancellationToken);
        return new OverviewFigures(mails, waiting, cases - await open.CountAsync(c => c.Kind == CaseKind.ConnectionLost, cancellationToken), shown, paused);
    }
}

/// <summary>How the shop stands at one moment.</summary>
/// <param name="MailsToday">Mails that the mail server took since the day began.</param>
/// <param name="Waiting">Mails that have not left and go on by themselves.</param>
/// <param name="OpenCases">How many matters need the owner; lost connections are counted in <paramref name="Paused"/> only.</param>
/// <param name="LatestCases">The newest of them.</param>
/// <param name="Paused">The parties that cannot be worked with now.</param>
public sealed record OverviewFigures(int MailsToday, int Waiting, int OpenCases, IReadOnlyList<Case> LatestCases, IReadOnlyList<Connection> Paused)
{
    /// <summary>Nothing is paused and nothing needs the owner.</summary>
    public bool AllIsWell => OpenCases == 0 && Paused.Count == 0;
}
