using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Reads what dry runs have found.</summary>
public sealed class DryRunQuery
{
    /// <summary>Lines a page.</summary>
    public const int PageSize = 50;

    private readonly IDbContextFactory<AppDb> _factory;
    private readonly BookingReplay _replay;

    internal DryRunQuery(IDbContextFactory<AppDb> factory, BookingReplay replay) => (_factory, _replay) = (factory, replay);

    /// <summary>How many bookings of a run have which verdict.</summary>
    public async Task<IReadOnlyDictionary<DryRunVerdict, int>> CountAsync(Guid runId, CancellationToken cancellationToken)
    {
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        var counts = new Dictionary<DryRunVerdict, int>();
        foreach (var verdict in Enum.GetValues<DryRunVerdict>())
        {
            counts[verdict] = await Items(db, runId, verdict).CountAsync(cancellationToken);
        }

        return counts;
    }

    /// <summary>A page of a run's bookings, in the order of the work.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="verdict">Only these; null for all.</param>
    /// <param name="after">The last number of the page before; -1 begins.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<DryRunLine>> ListAsync(Guid runId, DryRunVerdict? verdict, int after, CancellationToken cancellationToken)
    {
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        var items = await Items(db, runId, verdict).Where(item => item.Number > after).OrderBy(item => item.Number).Take(PageSize).ToListAsync(cancellationToken);
        var ids = items.ConvertAll(item => item.TargetId);
        var bookings = await db.Bookings.AsNoTracking().Where(booking => ids.Contains(booking.Id))
            .Select(booking => new { booking.Id, booking.Name, booking.EventName, booking.StartsAt }).ToDictionaryAsync(booking => booking.Id, cancellationToken);
        return items.ConvertAll(item =>
        {
            var booking = bookings.GetValueOrDefault(item.TargetId);
            return new DryRunLine(
                item.Number, item.TargetId, booking?.Name ?? "", booking?.EventName ?? "", booking?.StartsAt, item.Outcome, item.Remark ?? "", DryRunFinding.Read(item.Detail));
        });
    }

    /// <summary>Replays one booking once more and shows the mail, beside the one that left then. Null where there is no mail.</summary>
    public async Task<DryRunMail?> ShowAsync(Guid bookingId, CancellationToken cancellationToken)
    {
        var replayed = await _replay.PlayAsync(bookingId, cancellationToken);
        if (replayed is not { Mail: { } mail, Version: { } version })
        {
            return null;
        }

        var content = MailReader.Read(mail.Message);
        return new DryRunMail(
            mail.Subject, content.Html ?? "", content.Text ?? "", version.Source, replayed.Sent?.Subject, MailComparison.TextOf(mail), MailComparison.TextOf(replayed.Sent));
    }

    private static IQueryable<BulkItem> Items(AppDb db, Guid runId, DryRunVerdict? verdict)
    {
        var items = db.BulkItems.AsNoTracking().Where(item => item.RunId == runId && item.Outcome != BulkOutcome.Open);
        return verdict is { } wanted && DryRunFinding.MarkOf(wanted) is var mark ? items.Where(item => item.Detail != null && item.Detail.Contains(mark)) : items;
    }
}

/// <summary>A booking's line. Times are UTC.</summary>
public sealed record DryRunLine(
    int Number, Guid BookingId, string Name, string EventName, DateTimeOffset? StartsAt, BulkOutcome Outcome, string Words, DryRunFinding? Finding);

/// <summary>A mail that would leave.</summary>
/// <param name="Subject">As it would be.</param>
/// <param name="Html">As it would be; empty where it has none.</param>
/// <param name="Text">As it would be.</param>
/// <param name="Source">The version it is written with, for its pictures.</param>
/// <param name="SentSubject">As it was then, or null.</param>
/// <param name="NewText">The text to compare.</param>
/// <param name="SentText">The text then; empty where it is not kept.</param>
public sealed record DryRunMail(string Subject, string Html, string Text, Templates.TemplateSource Source, string? SentSubject, string NewText, string SentText);
