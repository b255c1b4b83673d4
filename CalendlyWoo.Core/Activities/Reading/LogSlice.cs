using System.Data.SqlTypes;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>Every line that fits from where the reading began down to <paramref name="Next"/>, newest first.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Next">The place up to which was looked; null for the beginning of the log.</param>
internal sealed record LogSlice(IReadOnlyList<Activity> Lines, Cursor? Next)
{
    public static LogSlice Nothing { get; } = new([], null);

    /// <summary>At most so many; what does not fit is for the next page.</summary>
    public static LogSlice Of(IReadOnlyList<Activity> lines, int size, Cursor? next) =>
        lines.Count > size ? new([.. lines.Take(size)], PlaceOf(lines[size - 1])) : new(lines, next);

    /// <summary>One slice of several that began at the same place: it ends where the first of them ends.</summary>
    public static LogSlice Merge(IReadOnlyList<LogSlice> slices, int size, IComparer<Cursor> order)
    {
        if (slices is [var only]) return only;
        var ends = slices.Select(slice => slice.Next).OfType<Cursor>().ToList();
        Cursor? end = ends.Count == 0 ? null : ends.Max(order);
        var lines = slices.SelectMany(slice => slice.Lines).DistinctBy(line => line.Id).Where(line => end is not { } place || order.Compare(PlaceOf(line), place) >= 0)
            .OrderByDescending(PlaceOf, order).ToList();
        return Of(lines, size, end);
    }

    public static Cursor PlaceOf(Activity line) => new(line.At, line.Id);
}

/// <summary>The order of places as the database has it: SQL Server compares the last bytes of a uniqueidentifier first.</summary>
internal sealed class PlaceOrder(AppDb db) : IComparer<Cursor>
{
    private readonly bool _isSqlServer = db is SqlServerDb;

    public int Compare(Cursor x, Cursor y) => x.At.CompareTo(y.At) is var byTime and not 0
        ? byTime
        : _isSqlServer ? new SqlGuid(x.Id).CompareTo(new SqlGuid(y.Id)) : x.Id.CompareTo(y.Id);
}
