using CalendlyWoo.Core.Bookings.Stories;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Bookings;

/// <summary>A booking as one story from the paid order to the session.</summary>
public partial class StoryPage
{
    private StoryRows? _rows;
    private IReadOnlyList<StoryEntry> _entries = [];
    private bool _isGone;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    public required StoryQuery Query { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The customer's clock; null where Calendly did not tell one.</summary>
    private TimeZoneInfo? CustomerZone => Times.ZoneOf(_rows?.Booking.TimeZone);

    private Notification? LatestMail => _rows?.Notifications.Where(n => n.Kind == NotificationKind.Booked).MaxBy(n => n.Revision);

    private string Purpose
    {
        get
        {
            var service = _rows!.ServiceName.Length > 0 ? _rows.ServiceName : _rows.Booking.EventName;
            return _rows.Booking.OrderNumber is { } number ? T($"{service}, order #{number}") : T($"{service}, no order yet");
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        // Another booking is asked for while the page stands.
        if ((_rows is not null || _isGone) && _rows?.Booking.Id != Id) await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await Query.ReadAsync(Id, cancellationToken);
        (_rows, _isGone) = (rows, rows is null);
        _entries = rows is null ? [] : StoryBuilder.Tell(rows, Time.GetUtcNow());
    }
}
