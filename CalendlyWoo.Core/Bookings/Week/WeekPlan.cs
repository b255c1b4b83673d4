namespace CalendlyWoo.Core.Bookings.Week;

/// <summary>Places sessions on the days of a week, overlapping ones beside each other. Pure.</summary>
public static class WeekPlan
{
    /// <summary>What is shorter is drawn as long as this, in minutes.</summary>
    public const int Shortest = 30;

    private const int WholeDay = 24 * 60;

    /// <summary>The blocks of every day, in order of time; days without a session have none.</summary>
    /// <param name="week">The days and whose clock they are of.</param>
    /// <param name="bookings">Sessions that touch the week.</param>
    public static ILookup<DateOnly, WeekBlock> Of(ShopWeek week, IEnumerable<Booking> bookings)
    {
        ArgumentNullException.ThrowIfNull(week);
        return bookings.SelectMany(booking => BlocksOf(week, booking))
            .GroupBy(block => block.Day)
            .SelectMany(day => InLanes([.. day.OrderBy(block => block.Top).ThenByDescending(block => block.Height).ThenBy(block => block.Booking.StartsAt)]))
            .ToLookup(block => block.Day);
    }

    /// <summary>The hours that a week shows: the usual ones, and whatever sessions need beyond them.</summary>
    public static (int From, int Until) HoursOf(IEnumerable<WeekBlock> blocks, int from = 8, int until = 18)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        foreach (var block in blocks) (from, until) = (Math.Min(from, block.Top / 60), Math.Max(until, (block.Bottom + 59) / 60));
        return (from, Math.Min(until, 24));
    }

    private static IEnumerable<WeekBlock> BlocksOf(ShopWeek week, Booking booking)
    {
        foreach (var day in week.Days)
        {
            var (from, until) = (ShopWeek.StartOf(day, week.Zone), ShopWeek.StartOf(day.AddDays(1), week.Zone));
            var begins = booking.StartsAt >= from && booking.StartsAt < until;
            if (!begins && !(booking.StartsAt < from && booking.EndsAt > from)) continue;
            var top = begins ? (int)TimeZoneInfo.ConvertTime(booking.StartsAt, week.Zone).TimeOfDay.TotalMinutes : 0;
            // As long as it lasts, not as the clock tells: on the night of a change an hour stays an hour.
            var end = booking.EndsAt < until ? booking.EndsAt : until;
            var height = Math.Max(Shortest, (int)(end - (begins ? booking.StartsAt : from)).TotalMinutes);
            top = Math.Min(top, WholeDay - Shortest);
            yield return new WeekBlock(booking, day, top, Math.Min(height, WholeDay - top)) { IsContinued = !begins };
        }
    }

    /// <summary>Each block takes the first lane that is free; a group that hangs together shares one number of lanes.</summary>
    private static IEnumerable<WeekBlock> InLanes(IReadOnlyList<WeekBlock> blocks)
    {
        var group = new List<WeekBlock>();
        var lanes = new List<int>();
        foreach (var block in blocks)
        {
            if (group.Count > 0 && lanes.Max() <= block.Top)
            {
                foreach (var done in group) yield return done with { Lanes = lanes.Count };
                group.Clear();
                lanes.Clear();
            }

            var lane = lanes.FindIndex(bottom => bottom <= block.Top);
            if (lane < 0) (lane, lanes) = (lanes.Count, [.. lanes, 0]);
            lanes[lane] = block.Bottom;
            group.Add(block with { Lane = lane });
        }

        foreach (var done in group) yield return done with { Lanes = lanes.Count };
    }
}
