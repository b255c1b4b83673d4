using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.DemoPages;

/// <summary>A booking from the customer's side, and what comes of it: its story, the mail, the order, beside each other.</summary>
public partial class BookPage
{
    private BookForm _form = new();
    private DemoPurchase? _purchase;
    private BookingStory? _story;
    private ReceivedMail? _mail;

    [Inject]
    public required DemoWorld World { get; init; }

    [Inject]
    public required DemoCustomer Customer { get; init; }

    [Inject]
    public required BookingTimelineQuery Timeline { get; init; }

    private bool IsFinished => _story?.Notification?.FinishedAt is not null && _mail is not null;

    private string ResultLine => (_mail, _story?.Notification) switch
    {
        ({ } mail, { FinishedAt: { } finished }) => T($"The mail arrived {Seconds(mail.ReceivedAt)} after the press, and the order was finished after {Seconds(finished)}."),
        ({ } mail, _) => T($"The mail arrived {Seconds(mail.ReceivedAt)} after the press; the order is being marked."),
        (null, { State: not Core.Notifications.NotificationState.Pending }) => T("Nothing was mailed; the story says why."),
        _ => T("The booking is made. What follows appears here by itself."),
    };

    // By the orders there are, so that both renderings of one visit fill in the same person.
    protected override void OnInitialized() => _form = BookForm.Of(DemoPeople.Sample(World.Shop.Orders.Count));

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_purchase is not { } purchase) return;
        _story = await Timeline.FindAsync(purchase.InviteeUri, cancellationToken);
        _mail = World.Mailbox.Store.Messages.LastOrDefault(mail => mail.ReceivedAt >= purchase.At && mail.To.Contains(purchase.Email, StringComparer.OrdinalIgnoreCase));
    }

    protected override void OnAfterRender(bool firstRender)
    {
        base.OnAfterRender(firstRender);
        if (firstRender) World.Mailbox.Store.Received += Look;
    }

    protected override void Dispose(bool disposing)
    {
        World.Mailbox.Store.Received -= Look;
        base.Dispose(disposing);
    }

    private void PayAndBook()
    {
        (_story, _mail) = (null, null);
        _purchase = Customer.PayAndBook(_form.ToWish());
        RequestReading();
    }

    private void Look(ReceivedMail mail) => RequestReading();

    private string Seconds(DateTimeOffset at) => T($"{Math.Max(0, (at - _purchase!.At).TotalSeconds).ToString("0.00", CultureInfo.InvariantCulture)} seconds");
}
