using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Templates;

namespace CalendlyWoo.Tests.Notifications.Models;

public sealed class MailModelFactoryTests
{
    private const string OwnPage = "https://booking.example/book/1042?key=wc_order_x";
    private static readonly ShopProfile Shop = new(ShopModel.Sample, "America/New_York", RenderOptions.Default.Culture);

    [Fact]
    public void Booked_ThePayersOwnBooking_SaysEverythingOfTheOrder()
    {
        var facts = Facts() with { Order = Paid(new AnOrder().With("Virtual Styling Session", 2)) };
        facts.Booking.Phone = "+32 9";
        const string Source = "{{ order.number }}|{{ order.date_paid_text }}|{{ order.total_text }}|{{ order.items[0].name }}|{{ order.items[0].quantity }}|{{ order.items[0].price_text }}"
            + "|{{ customer.phone }}|{{ links.booking_page }}";
        Assert.Equal($"1042|Friday, 20 November 2026|$125.00|Virtual Styling Session|2|$62.50|+1 212 555 0100|{OwnPage}", Render(Source, MailModelFactory.Booked(facts)));
    }

    [Fact]
    public void Booked_SomebodyElsePaid_TellsNothingOfThePayer()
    {
        var facts = Facts() with { Order = Paid(new AnOrder().By("payer@example.com")) };
        const string Source = "[{{ order.number }}{{ order.total }}{{ order.total_text }}{{ order.currency }}{{ order.date_paid }}{{ order.items.size }}]"
            + "[{{ customer.email }}][{{ customer.phone }}][{{ links.booking_page }}]";
        Assert.Equal("[0][ann@example.com][][https://calendly.com/shop/session]", Render(Source, MailModelFactory.Booked(facts)));
        facts.Booking.Phone = " +32 9 ";
        Assert.Equal("+32 9", MailModelFactory.Booked(facts).Customer.Phone);
    }

    [Fact]
    public void Booked_ThePayersAddressInOtherLetters_IsTheSamePerson() =>
        Assert.Equal("1042", MailModelFactory.Booked(Facts() with { Order = Paid(new AnOrder().By(" ANN@example.com ")) }).Order.Number);

    [Fact]
    public void Booked_NoOrderAndNoNumber_LeavesThemEmpty()
    {
        var model = MailModelFactory.Booked(Facts());
        Assert.Equal((OrderModel.Empty, null), (model.Order, model.Customer.Phone));
    }

    [Theory]
    [InlineData("Europe/Paris", "Saturday, 28 March 2026", "20:00", "21:00", "Central European Time (Europe/Paris)")]
    [InlineData("America/Los_Angeles", "Saturday, 28 March 2026", "12:00", "13:00", "Pacific Time (America/Los_Angeles)")]
    [InlineData("Asia/Kathmandu", "Sunday, 29 March 2026", "00:45", "01:45", "Nepal Time (Asia/Kathmandu)")]
    public void Booked_TheSameBookingElsewhere_IsToldOnBothClocks(string zone, string date, string time, string end, string zoneName)
    {
        var facts = Facts(new DateTimeOffset(2026, 3, 28, 19, 0, 0, TimeSpan.Zero), zone);
        const string Source = "{{ booking.date }}|{{ booking.time }}|{{ booking.end_time }}|{{ booking.zone }}|"
            + "{{ booking.date_shop }}|{{ booking.time_shop }}|{{ booking.end_time_shop }}|{{ booking.zone_shop }}";
        Assert.Equal($"{date}|{time}|{end}|{zoneName}|Saturday, 28 March 2026|15:00|16:00|Eastern Time (America/New_York)", Render(Source, MailModelFactory.Booked(facts)));
    }

    [Theory]
    [InlineData("Europe/Paris", "20:00", "21:00")]
    [InlineData("America/Los_Angeles", "12:00", "12:00")]
    [InlineData("Asia/Kathmandu", "00:45", "00:45")]
    public void Rescheduled_AcrossTheEuropeanDaylightChange_MovesTheParisClockAlone(string zone, string before, string after)
    {
        var start = new DateTimeOffset(2026, 3, 29, 19, 0, 0, TimeSpan.Zero);
        var model = MailModelFactory.Rescheduled(Facts(start, zone) with { FormerStartsAt = start.AddDays(-1) });
        Assert.Equal($"{before} {after}", Render("{{ previous.time }} {{ booking.time }}", model));
        Assert.Equal(model.Booking.Time.Customer.ZoneText, model.Previous!.Customer.ZoneText);
    }

    [Fact]
    public void Rescheduled_FromAnotherLength_KeepsTheFormerEnd()
    {
        var former = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero);
        var facts = Facts() with { FormerStartsAt = former, FormerEndsAt = former.AddMinutes(90) };
        Assert.Equal("Tuesday, 24 November 2026 00:30 02:00 90; Monday, 23 November 2026 18:30", Render(
            "{{ previous.date }} {{ previous.time }} {{ previous.end_time }} {{ previous.duration_minutes }}; {{ previous.date_shop }} {{ previous.time_shop }}",
            MailModelFactory.Rescheduled(facts)));
        Assert.Equal(60, MailModelFactory.Rescheduled(facts with { FormerEndsAt = null }).Previous!.Minutes);
        Assert.Null(MailModelFactory.Rescheduled(Facts()).Previous);
    }

    [Theory]
    [InlineData(BookingStatus.Cancelled, true, " Ziek, excuses. ", "shop: Ziek, excuses.")]
    [InlineData(BookingStatus.Cancelled, false, null, "customer: ")]
    [InlineData(BookingStatus.Active, false, "", ": ")]
    public void Cancelled_WhatCalendlySays_IsSaid(BookingStatus status, bool byHost, string? reason, string text)
    {
        var facts = Facts();
        (facts.Booking.Status, facts.Booking.IsCancelledByHost, facts.Booking.CancelReason) = (status, byHost, reason);
        Assert.Equal(text, Render("{{ cancellation.by }}: {{ cancellation.reason }}", MailModelFactory.Cancelled(facts)));
    }

    [Theory]
    [InlineData(TemplateKind.Booked)]
    [InlineData(TemplateKind.Rescheduled)]
    [InlineData(TemplateKind.Cancelled)]
    public void Session_OfAKind_IsThatKind(TemplateKind kind) => Assert.Equal(kind, MailModelFactory.Session(kind, Facts()).Kind);

    [Fact]
    public void OrderPaid_ThePayer_IsTheCustomer()
    {
        var facts = new OrderFacts(Paid(new AnOrder()), AService.Named("Virtual Styling Session Gift Card"), Shop) { OrderBookingPage = OwnPage };
        var model = MailModelFactory.OrderPaid(facts, new GiftModel("G-1", new Money(125m, "USD", Shop.Culture)));
        Assert.Equal("Ann Example|ann@example.com|G-1|$125.00|1042|[]", Render(
            "{{ customer.name }}|{{ customer.email }}|{{ gift.code }}|{{ gift.amount_text }}|{{ order.number }}|[{{ links.cancel }}{{ gift.message }}]", model));
    }

    [Fact]
    public void BookNow_LeadsToTheBookingPageAndOut()
    {
        var facts = new OrderFacts(Paid(new AnOrder()), AService.Named(), Shop) { OrderBookingPage = OwnPage };
        Assert.Equal($"{OwnPage} https://booking.example/stop/t", Render("{{ links.booking_page }} {{ links.stop }}", MailModelFactory.BookNow(facts, "https://booking.example/stop/t")));
    }

    private static SessionFacts Facts(DateTimeOffset? startsAt = null, string zone = "Europe/Brussels")
    {
        var service = AService.Named();
        service.BookingUrl = "https://calendly.com/shop/session";
        return new SessionFacts(ABooking.Of(service.Id, startsAt, zone), service, Shop) { OrderBookingPage = OwnPage };
    }

    private static Order Paid(AnOrder order)
    {
        var built = order.Build();
        return built with { Billing = built.Billing with { Phone = "+1 212 555 0100" } };
    }

    private static string Render(string source, MailModel model)
    {
        var template = TemplateBench.Engine.Parse(source, TemplatePart.Text);
        Assert.Empty(TemplateBench.Engine.Check(template, NotificationModels.SchemaOf(model.Kind)));
        Assert.True(TemplateBench.Engine.Render(template, model.ToObject(), TemplateBench.Ordinary).TryGet(out var text, out var failure), failure?.Message);
        return text;
    }
}
