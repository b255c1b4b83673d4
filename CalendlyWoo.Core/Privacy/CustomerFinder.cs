using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Says what is held of one customer (GDPR, Art. 15).</summary>
public sealed class CustomerFinder(IDbContextFactory<AppDb> factory, ErasedPeople erased)
{
    /// <summary>What is held of the person with this address; its counts are 0 where nothing is.</summary>
    public async Task<CustomerHoldings> FindAsync(string address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var trail = await CustomerTrailReader.ReadAsync(db, address, [], cancellationToken);
        var stray = await CustomerTrailReader.StrayDeliveriesAsync(db, address, DateTimeOffset.UnixEpoch, cancellationToken);
        var before = await erased.AmongAsync([address], cancellationToken);
        return new CustomerHoldings
        {
            Address = address.Trim(),
            Bookings = [.. trail.Bookings.Where(booking => !booking.IsTest).Select(Line)],
            Answers = trail.Bookings.Sum(booking => booking.Answers.Count),
            Mails = trail.Mails.Count,
            MailsLeft = trail.Mails.Count(mail => mail.TakenAt is not null),
            Deliveries = trail.Deliveries.Concat(stray).Distinct().Count(),
            Cases = trail.Cases.Count,
            Aliases = trail.Aliases.Count,
            IndexedOrders = trail.Orders.Count,
            TestBookings = trail.Tests.Count,
            SavedViews = trail.Views.Count,
            Activities = trail.Activities,
            OtherAddresses = [.. trail.AddressesWith(address).Skip(1)],
            ErasedAt = before.Values.Select(at => (DateTimeOffset?)at).FirstOrDefault(),
        };
    }

    private static HeldBooking Line(Booking booking) =>
        new(booking.Id, booking.Name, booking.EventName, booking.StartsAt, booking.TimeZone, booking.OrderNumber, booking.Status);
}
