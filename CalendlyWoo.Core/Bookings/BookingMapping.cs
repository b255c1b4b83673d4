using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Bookings;

internal sealed class BookingMapping : IEntityTypeConfiguration<Booking>, IEntityTypeConfiguration<BookingInvitee>
{
    public void Configure(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.InviteeUri).HasMaxLength(500);
        builder.Property(b => b.EventUri).HasMaxLength(500);
        builder.Property(b => b.EventTypeUri).HasMaxLength(500);
        builder.Property(b => b.EventName).HasMaxLength(500);
        builder.Property(b => b.Name).HasMaxLength(500);
        builder.Property(b => b.FirstName).HasMaxLength(500);
        builder.Property(b => b.LastName).HasMaxLength(500);
        builder.Property(b => b.Email).HasMaxLength(320);
        builder.Property(b => b.Phone).HasMaxLength(50);
        builder.Property(b => b.CancelReason).HasMaxLength(2000);
        builder.Property(b => b.TimeZone).HasMaxLength(100);
        builder.Property(b => b.Location).HasMaxLength(2000);
        builder.Property(b => b.JoinUrl).HasMaxLength(2000);
        builder.Property(b => b.CancelUrl).HasMaxLength(500);
        builder.Property(b => b.RescheduleUrl).HasMaxLength(500);
        builder.Property(b => b.Reference).HasMaxLength(255);
        builder.Property(b => b.OrderNumber).HasMaxLength(100);
        builder.Property(b => b.Answers).AsJson();
        builder.Property(b => b.Stamp).IsConcurrencyToken();
        builder.Property(b => b.AssignedBy).HasMaxLength(100);
        builder.HasIndex(b => new { b.StoredAt, b.Id });
        builder.HasIndex(b => new { b.StartsAt, b.Id });
        builder.HasIndex(b => new { b.Status, b.StartsAt, b.Id });
        builder.HasIndex(b => new { b.ServiceId, b.StartsAt, b.Id });
        builder.HasIndex(b => b.OrderId);
        MapSearch(builder);
    }

    private static void MapSearch(EntityTypeBuilder<Booking> builder)
    {
        builder.Property(b => b.NameKey).HasMaxLength(SearchKey.Longest);
        builder.Property(b => b.LastNameKey).HasMaxLength(SearchKey.Longest);
        builder.Property(b => b.EmailKey).HasMaxLength(SearchKey.Longest);
        builder.HasIndex(b => b.NameKey);
        builder.HasIndex(b => b.LastNameKey);
        builder.HasIndex(b => b.EmailKey);
        builder.HasIndex(b => b.OrderNumber);
    }

    public void Configure(EntityTypeBuilder<BookingInvitee> builder)
    {
        builder.HasKey(i => i.InviteeKey);
        builder.Property(i => i.InviteeKey).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(i => i.BookingId);
    }
}
