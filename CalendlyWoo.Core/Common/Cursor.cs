using System.Globalization;

namespace CalendlyWoo.Core.Common;

/// <summary>
/// Where a page of a list begins: after this row, in the order of time and then of id, newest first (keyset paging). A query bounds the time first,
/// <c>x.At &lt;= At &amp;&amp; (x.At &lt; At || x.Id.CompareTo(Id) &lt; 0)</c>, so that every database reads it as one range of an index.
/// </summary>
/// <param name="At">The row's time; UTC, to the millisecond.</param>
/// <param name="Id">The row's id.</param>
public readonly record struct Cursor(DateTimeOffset At, Guid Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}-{Id:N}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static Cursor? Parse(string? text)
    {
        var at = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return at > 0
            && long.TryParse(text.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            && Guid.TryParseExact(text.AsSpan(at + 1), "N", out var id)
            ? new Cursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id)
            : null;
    }
}
