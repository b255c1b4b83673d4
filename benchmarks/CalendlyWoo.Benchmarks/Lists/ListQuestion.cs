using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Something that a page asks of the server; every call asks of another place or another customer.</summary>
internal sealed record ListQuestion(string List, string What, Func<CancellationToken, Task> Ask);

/// <summary>The questions that are measured.</summary>
internal sealed class ListQuestions(ListProduct product, ListSample sample)
{
    /// <summary>The queries alone, as the pages call them.</summary>
    public IEnumerable<ListQuestion> Queries()
    {
        var log = product.Services.GetRequiredService<LogQuery>();
        ListQuestion Log(string what, Func<LogFilter> filter, Func<Cursor?>? before = null) => new("log", what, token => log.PageAsync(filter(), before?.Invoke(), token));
        yield return Log("first page", () => new());
        yield return Log("deep page", () => new(), () => sample.Cursor());
        yield return Log("warnings and errors, deep page", () => new() { Level = ActivityLevel.Warning }, () => sample.Cursor());
        yield return Log("one kind, deep page", () => new() { Kind = ActivityKind.OrderNote }, () => sample.Cursor());
        yield return Log("kind and person that never meet", () => new() { Kind = ActivityKind.Mail, Actor = "Maria Keller" });
        yield return Log("kind and level that never meet", () => new() { Kind = ActivityKind.OrderNote, Level = ActivityLevel.Warning });
        yield return Log("lines of a booking", () => new() { BookingId = sample.Booking().Id });
        yield return Log("search: frequent word", () => new() { Text = "queued" });
        yield return Log("search: word, deep page", () => new() { Text = "completed" }, () => sample.Cursor());
        yield return Log("search: rare word", () => new() { Text = "heartbeat" }, () => sample.Cursor());
        yield return Log("search: two words that never meet", () => new() { Text = "unknown note" });
        yield return Log("search: a beginning", () => new() { Text = "greyl" }, () => sample.Cursor());
        yield return Log("search: word that is nowhere", () => new() { Text = "zebra" });
        yield return Log("search: order number", () => new() { Text = $"#{sample.Booking().OrderNumber}" });
        yield return Log("search: customer's name", () => new() { Text = sample.Booking().Name });
        yield return Log("search: e-mail address", () => new() { Text = sample.Booking().Email });
        yield return new("log", "live: what came since", token => log.NewerAsync(new(), sample.Now.AddMinutes(-10), 200, token));
    }

    /// <summary>Whole pages as the server renders them, of the lists whose pages are there.</summary>
    public IEnumerable<ListQuestion> Pages()
    {
        ListQuestion Page(string list, string what, Func<string> path) => new(list, what, token => product.GetAsync(path(), token));
        string Word(string text) => Uri.EscapeDataString(text);
        yield return Page("log", "page", () => "/log");
        yield return Page("log", "page: search", () => "/log?q=refused");
        yield return Page("log", "page: search by customer", () => $"/log?q={Word(sample.Booking().Name)}");
        yield return Page("log", "page: deep", () => $"/log?before={sample.Cursor()}");
    }
}

/// <summary>Places and customers to ask for, by chance and the same in every run.</summary>
internal sealed class ListSample(IReadOnlyList<Booking> bookings, DateTimeOffset now, int seed)
{
    private readonly Random _random = new(seed);

    public DateTimeOffset Now => now;

    public static async Task<ListSample> TakeAsync(IServiceProvider services, DateTimeOffset now, int seed, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(cancellationToken);
        var step = Math.Max(1, await db.Bookings.CountAsync(cancellationToken) / 500);
        var ids = (await db.Bookings.Where(b => b.OrderNumber != null).OrderBy(b => b.StoredAt).ThenBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellationToken)).Where((_, at) => at % step == 0).ToList();
        return new ListSample(await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancellationToken), now, seed);
    }

    public Booking Booking() => bookings[_random.Next(bookings.Count)];

    /// <summary>A place anywhere in the past.</summary>
    public Cursor Cursor() => new(DateTimeOffset.FromUnixTimeMilliseconds(now.AddDays(-_random.NextDouble() * ListSize.Days).ToUnixTimeMilliseconds()), Guid.Empty);
}
