using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Week;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Bookings;

/// <summary>The sessions of a week on the shop's clock; on a phone a list by the day.</summary>
public partial class WeekPage
{
    private ShopWeek? _week;
    private ILookup<DateOnly, WeekBlock>? _blocks;
    private (int From, int Until) _hours;
    private DateTimeOffset _now;
    private DateOnly _today;
    private int _count;

    /// <summary>Any day of the week that is asked for; else this week.</summary>
    [SupplyParameterFromQuery(Name = "from")]
    public string? From { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required BookingWeekQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private string ZoneWords => Query.Zone.Id == Viewer.Zone.Id
        ? T($"Hours are those of the shop, {Times.NameOf(Query.Zone)}.")
        : T($"Hours are those of the shop, {Times.NameOf(Query.Zone)}; you are in {Times.NameOf(Viewer.Zone)}.");

    private string SpanWords
    {
        get
        {
            var (first, last) = (_week!.Monday, _week.Monday.AddDays(6));
            var format = first.Year != last.Year ? "d MMM yyyy" : first.Month != last.Month ? "d MMM" : "%d";
            return $"{first.ToString(format, CultureInfo.InvariantCulture)} – {last.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}";
        }
    }

    private string CountWords => _count switch
    {
        0 => T("no session"),
        1 => T("one session"),
        BookingWeekQuery.Most => T("more than 1,000 sessions, not all are shown"),
        _ => T($"{_count} sessions"),
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_week is not null) await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (zone, now) = (Query.Zone, Time.GetUtcNow());
        var week = BookingAddress.DayOf(From) is { } day ? ShopWeek.Of(day, zone) : ShopWeek.Of(now, zone);
        var bookings = await Query.ReadAsync(week, cancellationToken);
        (_week, _now, _today, _count) = (week, now, ShopWeek.DateOf(now, zone), bookings.Count);
        _blocks = WeekPlan.Of(week, bookings);
        _hours = WeekPlan.HoursOf(_blocks.SelectMany(blocks => blocks));
    }

    private static string HrefOf(ShopWeek week) => $"bookings/week?from={BookingAddress.Write(week.Monday)}";

    private void Press(KeyboardEventArgs key)
    {
        if (key.CtrlKey || key.AltKey || key.MetaKey) return;
        switch (key.Key)
        {
            case "ArrowLeft":
                Navigation.NavigateTo(HrefOf(_week!.Previous));
                break;
            case "ArrowRight":
                Navigation.NavigateTo(HrefOf(_week!.Next));
                break;
            case "t":
                Navigation.NavigateTo("bookings/week");
                break;
        }
    }

    private int HoursIn(DateOnly day) => (int)Math.Round((ShopWeek.StartOf(day.AddDays(1), _week!.Zone) - ShopWeek.StartOf(day, _week.Zone)).TotalHours);

    private string TimeOf(WeekBlock block) => block.IsContinued
        ? T($"until {TimeZoneInfo.ConvertTime(block.Booking.EndsAt, _week!.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)}")
        : Times.Hours(block.Booking.StartsAt, block.Booking.EndsAt, _week!.Zone);

    private string TitleOf(Booking booking)
    {
        var customer = Times.ZoneOf(booking.TimeZone);
        var own = $"{booking.Name}: {Times.Session(booking.StartsAt, booking.EndsAt, _week!.Zone)} {Times.NameOf(_week.Zone)}";
        return customer is null ? own : $"{own} · {Times.Session(booking.StartsAt, booking.EndsAt, customer)} {Times.NameOf(customer)}";
    }
}
