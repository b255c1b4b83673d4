using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Certificates;
using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Templates;

namespace CalendlyWoo.Tests.Notifications.Steps;

public sealed class MailContentTests
{
    private readonly Service _service = AService.Named();

    [Fact]
    public void Compose_OfANewTime_TellsTheFormerOne() =>
        Assert.Equal("12:00 13:00 instead of 09:00 10:00", Compose(NotificationKind.Rescheduled, "{{ booking.time }} {{ booking.end_time }} instead of {{ previous.time }} {{ previous.end_time }}"));

    [Fact]
    public void Compose_OfACancellation_TellsWhoAndWhy() =>
        Assert.Equal("shop: Ziek.", Compose(NotificationKind.Cancelled, "{{ cancellation.by }}: {{ cancellation.reason }}"));

    [Fact]
    public void Compose_OfABooking_TellsTheOrderAndTheShop() =>
        Assert.Equal("Atelier Noord #1042 $125.00", Compose(NotificationKind.Booked, "{{ shop.name }} #{{ order.number }} {{ order.total_text }}"));

    /// <summary>The subject that the mail gets.</summary>
    private string Compose(NotificationKind kind, string subject)
    {
        var booking = ABooking.Of(_service.Id);
        if (kind == NotificationKind.Cancelled) (booking.Status, booking.IsCancelledByHost, booking.CancelReason) = (BookingStatus.Cancelled, true, "Ziek.");
        var notification = new Notification
        {
            Id = Guid.CreateVersion7(),
            BookingId = booking.Id,
            Kind = kind,
            Revision = 0,
            CreatedAt = AnOrder.Noon,
            DueAt = AnOrder.Noon,
            Deadline = booking.StartsAt,
            LeaseId = Guid.NewGuid(),
            FormerStartsAt = booking.StartsAt.AddHours(-3),
            FormerEndsAt = booking.EndsAt.AddHours(-3),
        };
        var version = new TemplateVersion
        {
            Id = Guid.CreateVersion7(), TemplateId = Guid.CreateVersion7(), Number = 1, CreatedAt = AnOrder.Noon, Source = new TemplateSource(subject, "x"),
        };
        var run = new NotificationRun(notification, booking, new OfferedService(_service, new Dictionary<TemplateKind, TemplateVersion>()), [_service]) { Order = new AnOrder().Build() };
        var shop = new ShopProfileSource(new FixedOptions<SmtpOptions>(new SmtpOptions { FromName = "Atelier Noord" }), new FixedOptions<WooCommerceOptions>(new WooCommerceOptions()), new FixedOptions<ShopProfileOptions>(new ShopProfileOptions()));
        var content = new MailContent(new MailAssembler(new MailComposer(TemplateBench.Engine), new SystemFonts()), new TemplateCache(TemplateBench.Engine), shop);
        Assert.True(content.Compose(run, version, MailFiles.None).TryGet(out var mail, out var failure), failure?.Message);
        return mail.Words.Subject;
    }
}
