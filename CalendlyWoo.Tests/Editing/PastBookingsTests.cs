using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Editing;

public sealed class PastBookingsTests : IAsyncLifetime
{
    private readonly Service _video = AService.Named();
    private readonly Service _inPerson = AService.Named("In Person Styling Session");
    private readonly List<Booking> _bookings = [];
    private AStore _store = null!;
    private PastBookings _past = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await AStore.CreateAsync();
        _past = new PastBookings(_store.Factory, new ShopProfileSource(new FixedOptions<SmtpOptions>(new SmtpOptions { FromName = "Atelier Noord" }), new FixedOptions<WooCommerceOptions>(new WooCommerceOptions()), new FixedOptions<ShopProfileOptions>(new ShopProfileOptions())));
        for (var index = 0; index < 5; index++)
        {
            _bookings.Add(ABooking.Of(index % 2 == 0 ? _video.Id : _inPerson.Id, name: $"Guest {index}", storedAt: AnOrder.Noon.AddMinutes(index)));
        }

        _bookings[4].OrderNumber = "1042";
        var moved = new Notification
        {
            Id = Guid.CreateVersion7(),
            BookingId = _bookings[3].Id,
            Kind = NotificationKind.Rescheduled,
            Revision = 0,
            CreatedAt = AnOrder.Noon,
            DueAt = AnOrder.Noon,
            Deadline = AnOrder.Noon,
            FormerStartsAt = _bookings[3].StartsAt.AddHours(-3),
        };
        await _store.Commits.CommitAsync(db => { db.AddRange(_video, _inPerson); db.AddRange(_bookings); db.Add(moved); }, Cancel);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task List_OfAllServices_IsNewestFirst()
    {
        var list = await _past.ListAsync(TemplateKind.Booked, 3, Cancel);
        Assert.Equal(["Guest 4", "Guest 3", "Guest 2"], list.Select(booking => booking.Name));
        Assert.Equal(new PastBooking(_bookings[4].Id, "Guest 4", "Virtual Styling Session", _bookings[4].StartsAt), list[0]);
    }

    [Fact]
    public async Task List_OfOneService_LeavesTheOthersOut() =>
        Assert.Equal(["Guest 3", "Guest 1"], (await _past.ListAsync(TemplateKind.Cancelled, [_inPerson.Id], 10, Cancel)).Select(booking => booking.Name));

    [Theory]
    [InlineData(TemplateKind.Booked)]
    [InlineData(TemplateKind.Rescheduled)]
    [InlineData(TemplateKind.Cancelled)]
    [InlineData(TemplateKind.Snippet)]
    public async Task Model_OfABooking_CanBeWrittenIntoAMail(TemplateKind kind)
    {
        var model = await _past.ModelOfAsync(kind, _bookings[4].Id, Cancel);
        Assert.Equal(kind, model!.Kind);
        const string Source = "{{ customer.name }}|{{ service.name }}|{{ order.number }}|{{ order.items.size }}|{{ booking.when }}|{{ shop.name }}";
        Assert.Equal(
            "Guest 4|Virtual Styling Session|1042|0|Tuesday, 24 November 2026, 12:00 – 13:00, Central European Time (Europe/Brussels)|Atelier Noord",
            Rendered(Source, model));
        if (kind == TemplateKind.Rescheduled) Assert.Equal("Sunday, 22 November 2026 12:00", Rendered("{{ previous.date }} {{ previous.time }}", model));
    }

    [Fact]
    public async Task Model_OfABookingThatWasMoved_TellsItsOwnFormerTime() =>
        Assert.Equal("Tuesday, 24 November 2026 09:00 10:00", Rendered(
            "{{ previous.date }} {{ previous.time }} {{ previous.end_time }}", (await _past.ModelOfAsync(TemplateKind.Rescheduled, _bookings[3].Id, Cancel))!));

    [Fact]
    public async Task Model_OfNoBooking_IsNull()
    {
        Assert.Null(await _past.ModelOfAsync(TemplateKind.Booked, Guid.NewGuid(), Cancel));
        Assert.Null(await _past.ModelOfAsync(TemplateKind.OrderPaid, _bookings[0].Id, Cancel));
        Assert.Empty(await _past.ListAsync(TemplateKind.BookNow, 10, Cancel));
    }

    [Fact]
    public async Task Models_OfManyBookings_ComeInTheOrderOfTheList()
    {
        var models = await _past.ModelsAsync(TemplateKind.Booked, [], 50, Cancel);
        Assert.Equal(await _past.ListAsync(TemplateKind.Booked, 50, Cancel), models.Select(row => row.Booking));
        Assert.All(models, row => Assert.Equal(row.Booking.Name, Rendered("{{ customer.name }}", row.Model)));
    }

    private static string Rendered(string source, MailModel model)
    {
        var engine = Tests.Templates.TemplateBench.Engine;
        Assert.True(engine.Render(engine.Parse(source, TemplatePart.Text), model.ToObject(), Tests.Templates.TemplateBench.Ordinary).TryGet(out var text, out var failure), failure?.Message);
        return text;
    }
}
