using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Something that a page asks of the server; every call asks of another place or another customer.</summary>
internal sealed record ListQuestion(string List, string What, Func<CancellationToken, Task> Ask);

/// <summary>Places and customers to ask for, by chance and the same in every run.</summary>
internal sealed class ListSample(IReadOnlyList<Booking> bookings, IReadOnlyList<Guid> cases, DateTimeOffset now, int seed)
{
    private readonly Random _random = new(seed);

    public DateTimeOffset Now => now;

    public static async Task<ListSample> TakeAsync(IServiceProvider services, DateTimeOffset now, int seed, CancellationToken cancellationToken)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(cancellationToken);
        var step = Math.Max(1, await db.Bookings.CountAsync(cancellationToken) / 500);
        var ids = (await db.Bookings.Where(b => b.OrderNumber != null).OrderBy(b => b.StoredAt).ThenBy(b => b.Id).Select(b => b.Id).ToListAsync(cancellationToken)).Where((_, at) => at % step == 0).ToList();
        var bookings = await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancellationToken);
        return new ListSample(bookings, await db.Cases.Where(c => c.OpenKey != null).Select(c => c.Id).Take(100).ToListAsync(cancellationToken), now, seed);
    }

    public Booking Booking() => bookings[_random.Next(bookings.Count)];

    /// <summary>A case that waits.</summary>
    public Guid Case() => cases[_random.Next(cases.Count)];

    /// <summary>A place before a session of the next weeks.</summary>
    public Cursor Ahead() => new(DateTimeOffset.FromUnixTimeMilliseconds(now.AddDays(_random.NextDouble() * 20).ToUnixTimeMilliseconds()), Guid.Empty);

    /// <summary>A day anywhere in the past, as addresses write it.</summary>
    public string Day() => now.AddDays(-_random.NextDouble() * ListSize.Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A place anywhere in the past.</summary>
    public Cursor Cursor() => new(DateTimeOffset.FromUnixTimeMilliseconds(now.AddDays(-_random.NextDouble() * ListSize.Days).ToUnixTimeMilliseconds()), Guid.Empty);
}
