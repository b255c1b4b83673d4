using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Model = CalendlyWoo.Core.Templates.Model.BookedModel;

namespace CalendlyWoo.Core.Editing;

/// <summary>What templates of a kind are checked against and filled in with.</summary>
public sealed class EditingModels(
    MailComposer composer, IDbContextFactory<AppDb> factory, IOptionsMonitor<SmtpOptions> mail, IOptionsMonitor<WooCommerceOptions> shop)
{
    private const string Full = "Full";

    internal static ModelSchema SchemaOf(TemplateKind kind) => kind switch
    {
        _ => Model.Schema,
    };

    internal static IReadOnlyList<SampleChoice> SamplesOf(TemplateKind kind) => kind switch
    {
        _ => [new SampleChoice(Full, "Everything that a mail can say is known.")],
    };

    /// <summary>What was chosen, or null where the booking is gone.</summary>
    internal async Task<Model?> FindAsync(TemplateKind kind, PreviewChoice choice, CancellationToken cancellationToken)
    {
        if (choice is not PreviewChoice.PastBooking(var bookingId) || !HasBookings(kind))
        {
            return Model.Sample;
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Newest(db, []).Where(row => row.Booking.Id == bookingId).SingleOrDefaultAsync(cancellationToken) is { } row ? ModelOf(row) : null;
    }

    /// <summary>The newest bookings of these services, or of all where none is named.</summary>
    internal async Task<IReadOnlyList<(BookingChoice Booking, Model Model)>> LatestAsync(
        TemplateKind kind, IReadOnlyCollection<Guid> serviceIds, int take, CancellationToken cancellationToken)
    {
        if (!HasBookings(kind))
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await Newest(db, serviceIds).Take(take).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (new BookingChoice(row.Booking.Id, row.Booking.Name, row.Service, row.Booking.StartsAt), ModelOf(row)));
    }

    /// <summary>By the way that customers' mails take.</summary>
    internal Outcome<ComposedMail> Compose(MailTemplate template, Model model) => composer.Compose(template, model);

    /// <summary>The line that inboxes show after the subject.</summary>
    internal static Outcome<string> Preheader(ITemplateEngine engine, TemplateSource source, Model model) =>
        engine.Render(engine.Parse(source.Preheader, TemplatePart.Subject), model.ToObject(), RenderOptions.Default);

    /// <summary>Mails to who paid an order have no booking behind them.</summary>
    private static bool HasBookings(TemplateKind kind) => kind is not (TemplateKind.OrderPaid or TemplateKind.BookNow);

    private static IQueryable<Row> Newest(AppDb db, IReadOnlyCollection<Guid> serviceIds) =>
        from booking in db.Bookings.AsNoTracking()
        join service in db.Services.AsNoTracking() on booking.ServiceId equals service.Id
        where serviceIds.Count == 0 || serviceIds.Contains(booking.ServiceId)
        orderby booking.StoredAt descending, booking.Id descending
        select new Row { Booking = booking, Service = service.Name };

    private Model ModelOf(Row row)
    {
        var booking = row.Booking;
        return new Model
        {
            Customer = CustomerModel.From(booking.Name, booking.FirstName, booking.LastName, booking.Email.Trim()),
            Booking = new BookingModel
            {
                Time = SessionTime.From(booking.StartsAt, booking.EndsAt, booking.TimeZone, shopZone: null),
                Location = booking.Location,
                JoinUrl = booking.JoinUrl,
                RescheduleUrl = booking.RescheduleUrl,
                CancelUrl = booking.CancelUrl,
                Answers = [.. booking.Answers.Select(answer => new AnswerModel(answer.Question, answer.Text))],
            },
            Service = new ServiceModel(row.Service),
            Shop = new ShopModel(mail.CurrentValue.FromName ?? mail.CurrentValue.FromAddress ?? "", shop.CurrentValue.Url, mail.CurrentValue.ReplyTo ?? mail.CurrentValue.FromAddress),
        };
    }

    private sealed class Row
    {
        public required Booking Booking { get; init; }

        public required string Service { get; init; }
    }
}
