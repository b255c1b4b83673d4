using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Orders;

internal sealed class OrderMapping : IEntityTypeConfiguration<UnitClaim>, IEntityTypeConfiguration<OrderLease>
{
    public void Configure(EntityTypeBuilder<UnitClaim> builder)
    {
        builder.HasKey(c => new { c.OrderId, c.LineItemId, c.Unit });
        builder.HasIndex(c => c.BookingId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OrderLease> builder)
    {
        builder.HasKey(l => l.OrderId);
        builder.Property(l => l.OrderId).ValueGeneratedNever();
        builder.Property(l => l.Holder).IsConcurrencyToken();
    }
}
