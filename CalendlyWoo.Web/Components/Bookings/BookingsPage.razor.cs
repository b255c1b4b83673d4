using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Bookings;

/// <summary>The list of bookings; its filter is in the address.</summary>
public partial class BookingsPage
{
    private IReadOnlyList<BookingLine>? _lines;
    private IReadOnlyList<Service> _services = [];
    private BookingAddress? _shown;
    private DateTimeOffset _seenUntil;
    private bool _hasMore;
    private int _newer;
    private string? _text;
    private string? _service;
    private DateOnly? _from;
    private DateOnly? _until;

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [SupplyParameterFromQuery(Name = "service")]
    public string? ServiceText { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    public string? FromText { get; set; }

    [SupplyParameterFromQuery(Name = "until")]
    public string? UntilText { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required BookingListQuery Query { get; init; }

    [Inject]
    public required ServiceCatalog Catalog { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private static IReadOnlyList<(BookingView View, string Word)> Views =>
    [
        (BookingView.Upcoming, T("Upcoming")), (BookingView.NeedsYou, T("Needs you")), (BookingView.Past, T("Past")), (BookingView.Cancelled, T("Cancelled")),
        (BookingView.All, T("All")),
    ];

    private BookingAddress Here => BookingAddress.Of(View, ServiceText, FromText, UntilText, Text);

    private string RangeWords => (Here.From, Here.Until) switch
    {
        ({ } from, { } until) when from == until => DayWords(from),
        ({ } from, { } until) => T($"{DayWords(from)} to {DayWords(until)}"),
        ({ } from, null) => T($"from {DayWords(from)}"),
        var (_, until) => T($"until {DayWords(until.GetValueOrDefault())}"),
    };

    private string EmptyWords => Here switch
    {
        { Text: not null } => T("Try an order number such as #1042, the beginning of a name, or an e-mail address."),
        { View: BookingView.NeedsYou } => T("No booking needs you."),
        { View: BookingView.Cancelled } => T("No session was cancelled."),
        { View: BookingView.Past } => T("No session has been yet."),
        _ => T("Show more by taking a filter away."),
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_lines is null) return;
        await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _services = [.. (await Catalog.GetAsync(cancellationToken)).Select(offered => offered.Service).OrderBy(service => service.Name, StringComparer.CurrentCulture)];
        if (_lines is null || Here != _shown)
        {
            _shown = Here;
            (_text, _service, _from, _until) = (Here.Text, Here.Service?.ToString(), Here.From, Here.Until);
            await FromTheTopAsync();
        }
        else
        {
            await FollowAsync(cancellationToken);
        }
    }

    /// <summary>Rows do not jump under the reader's eyes: what came since is counted, and what is shown is kept fresh.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (_lines!.Count == 0)
        {
            await FromTheTopAsync();
            return;
        }

        var fresh = (await Query.ReadAsync([.. _lines.Select(line => line.Booking.Id)], cancellationToken)).ToDictionary(line => line.Booking.Id);
        _lines = [.. _lines.Select(line => fresh.GetValueOrDefault(line.Booking.Id, line))];
        _newer = await Query.CountNewerAsync(_shown!.ToFilter(Viewer.Zone), _seenUntil, Time.GetUtcNow(), cancellationToken);
    }

    private async Task FromTheTopAsync()
    {
        _seenUntil = await Query.NewestAsync(CancellationToken.None);
        _lines = await PageAsync(null);
        _newer = 0;
    }

    private async Task MoreAsync()
    {
        var next = await PageAsync(_lines![^1]);
        var known = _lines.Select(line => line.Booking.Id).ToHashSet();
        _lines = [.. _lines, .. next.Where(line => !known.Contains(line.Booking.Id))];
    }

    private async Task<IReadOnlyList<BookingLine>> PageAsync(BookingLine? last)
    {
        var page = await Query.ListAsync(_shown!.ToFilter(Viewer.Zone), last?.Cursor, Time.GetUtcNow(), CancellationToken.None);
        _hasMore = page.Count == BookingListQuery.PageSize;
        return page;
    }

    private void Search()
    {
        var wanted = BookingAddress.Of(null, _service, null, null, _text) with { From = _from, Until = _until };
        // A search looks everywhere, unless another view than the usual one was chosen.
        var keeps = Here.View != BookingAddress.UsualView(Here.Text);
        Navigation.NavigateTo((keeps ? wanted with { View = Here.View } : wanted).Href);
    }

    private string DayWords(DateOnly day) => Times.DayOf(day, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Time.GetUtcNow(), Viewer.Zone).DateTime));
}
