using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Health.Testing;

internal sealed class TestBookingMapping : IEntityTypeConfiguration<TestBooking>
{
    public void Configure(EntityTypeBuilder<TestBooking> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.InviteeUri).HasMaxLength(200).IsUnicode(false);
        builder.Property(t => t.Address).HasMaxLength(320);
        builder.Property(t => t.Actor).HasMaxLength(100);
        builder.Property(t => t.Problem).HasMaxLength(1000);
        builder.Property(t => t.Detail).HasMaxLength(1000);
        builder.HasIndex(t => t.InviteeUri).IsUnique();
        builder.HasIndex(t => t.BookingId);
        builder.HasIndex(t => t.StartedAt);
    }
}
