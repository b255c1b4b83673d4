using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Activities;

/// <summary>A log in a database of its own, with what reads and indexes it.</summary>
internal sealed class ALog : IAsyncDisposable
{
    /// <summary>The moment of the first line of a log that counts its lines by seconds.</summary>
    public static readonly DateTimeOffset Begin = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    private ALog(AStore store) => Store = store;

    public AStore Store { get; }

    public FakeClock Clock { get; } = new(Begin.AddDays(30));

    public LogIndex Index => new(Store.Factory, Store.Commits, Clock);

    public LogQuery Query => new(Store.Factory, new BookingSearch(Store.Factory));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ALog> CreateAsync(IEnumerable<Activity>? lines = null)
    {
        var log = new ALog(await AStore.CreateAsync());
        await log.AddAsync(lines ?? []);
        return log;
    }

    public static Activity Line(
        int second, string text = "A line.", ActivityKind kind = ActivityKind.System, ActivityLevel level = ActivityLevel.Info, string actor = "product", Guid? booking = null,
        string? category = null, Guid? notification = null, Guid? delivery = null) => new()
    {
        Id = Guid.CreateVersion7(Begin.AddSeconds(second)),
        At = Begin.AddSeconds(second),
        Kind = kind,
        Level = level,
        Text = text,
        Actor = actor,
        BookingId = booking,
        NotificationId = notification,
        DeliveryId = delivery,
        Category = category,
    };

    public async Task AddAsync(IEnumerable<object> rows)
    {
        await using var db = Store.Open();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(rows);
        await db.SaveChangesAsync(Token);
    }

    /// <summary>Every page to the end; fails where it does not end.</summary>
    public async Task<IReadOnlyList<LogLine>> ReadAllAsync(LogFilter filter, int size = LogQuery.PageSize)
    {
        var lines = new List<LogLine>();
        Cursor? before = null;
        for (var page = 0; page < 1000; page++)
        {
            var read = await Query.PageAsync(filter, before, size, Token);
            Assert.True(read.Lines.Count <= size);
            lines.AddRange(read.Lines);
            if (read.Next is not { } next) return lines;
            before = Cursor.Parse(next.ToString());
        }

        throw new InvalidOperationException("It never ends.");
    }

    public async Task<string> TextsAsync(LogFilter filter) => string.Join(", ", (await ReadAllAsync(filter)).Select(line => line.Activity.Text));

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
