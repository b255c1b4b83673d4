using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>
/// Bookings of the past as data for previews. The shop is not asked: of the order only its number is stored. Mails to who paid an order have no booking
/// behind them, so that these kinds have no past bookings.
/// </summary>
public sealed class PastBookings(IDbContextFactory<AppDb> factory, ShopProfileSource shop)
{
    /// <summary>The newest bookings of all services.</summary>
    public Task<IReadOnlyList<PastBooking>> ListAsync(TemplateKind kind, int take, CancellationToken cancellationToken) => ListAsync(kind, [], take, cancellationToken);

    /// <summary>The newest bookings of these services, or of all where none is named.</summary>
    public async Task<IReadOnlyList<PastBooking>> ListAsync(
        TemplateKind kind, IReadOnlyCollection<Guid> serviceIds, int take, CancellationToken cancellationToken)
    {
        if (!HasBookings(kind)) return [];
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Newest(db, serviceIds).Take(take)
            .Select(row => new PastBooking(row.Booking.Id, row.Booking.Name, row.Service.Name, row.Booking.StartsAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What a mail of the kind would say of the booking; null where there is no such booking, or its service is gone.</summary>
    public async Task<MailModel?> ModelOfAsync(TemplateKind kind, Guid bookingId, CancellationToken cancellationToken)
    {
        if (!HasBookings(kind)) return null;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Newest(db, []).Where(row => row.Booking.Id == bookingId).SingleOrDefaultAsync(cancellationToken) is { } row
            ? row.ToModel(kind, shop.Current)
            : null;
    }

    /// <summary>The newest bookings, as <see cref="ListAsync(TemplateKind, IReadOnlyCollection{Guid}, int, CancellationToken)"/> gives them, each with its model.</summary>
    public async Task<IReadOnlyList<(PastBooking Booking, MailModel Model)>> ModelsAsync(
        TemplateKind kind, IReadOnlyCollection<Guid> serviceIds, int take, CancellationToken cancellationToken)
    {
        if (!HasBookings(kind)) return [];
        var profile = shop.Current;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await Newest(db, serviceIds).Take(take).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (
            new PastBooking(row.Booking.Id, row.Booking.Name, row.Service.Name, row.Booking.StartsAt),
            row.ToModel(kind, profile)));
    }

    private static bool HasBookings(TemplateKind kind) => kind is not (TemplateKind.OrderPaid or TemplateKind.BookNow);

    private static IQueryable<Row> Newest(AppDb db, IReadOnlyCollection<Guid> serviceIds)
    {
        var bookings = db.Bookings.AsNoTracking().Where(booking => !booking.IsTest && booking.ErasedAt == null);
        if (serviceIds.Count > 0) bookings = bookings.Where(booking => serviceIds.Contains(booking.ServiceId));
        return
            from booking in bookings
            join service in db.Services.AsNoTracking() on booking.ServiceId equals service.Id
            orderby booking.StoredAt descending, booking.Id descending
            select new Row
            {
                Booking = booking,
                Service = service,
                FormerStartsAt = db.Notifications.Where(n => n.BookingId == booking.Id).Max(n => n.FormerStartsAt),
            };
    }

    private sealed class Row
    {
        public required Booking Booking { get; init; }

        public required Service Service { get; init; }

        /// <summary>UTC; the latest of the times that it was moved from, null where it never was.</summary>
        public required DateTimeOffset? FormerStartsAt { get; init; }

        public MailModel ToModel(TemplateKind kind, ShopProfile profile) => PastModel.Of(kind, new SessionFacts(Booking, Service, profile) { FormerStartsAt = FormerStartsAt });
    }
}
