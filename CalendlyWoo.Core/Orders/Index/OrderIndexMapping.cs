using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Orders.Index;

internal sealed class OrderIndexMapping : IEntityTypeConfiguration<IndexedOrder>, IEntityTypeConfiguration<OrderSweep>
{
    public void Configure(EntityTypeBuilder<IndexedOrder> builder)
    {
        builder.HasKey(o => o.OrderId);
        builder.Property(o => o.OrderId).ValueGeneratedNever();
        builder.Property(o => o.Number).HasMaxLength(100);
        builder.Property(o => o.Email).HasMaxLength(320);
        builder.Property(o => o.EmailKey).HasMaxLength(SearchKey.Longest);
        builder.Property(o => o.Name).HasMaxLength(500);
        builder.Property(o => o.NameKey).HasMaxLength(SearchKey.Longest);
        builder.Property(o => o.LastNameKey).HasMaxLength(SearchKey.Longest);
        builder.Property(o => o.Status).HasMaxLength(50);
        builder.Property(o => o.Currency).HasMaxLength(10);
        builder.Property(o => o.Total).HasMaxLength(50);
        builder.Property(o => o.Lines).AsJson();
        builder.HasIndex(o => o.Number);
        builder.HasIndex(o => o.EmailKey);
        builder.HasIndex(o => o.NameKey);
        builder.HasIndex(o => o.LastNameKey);
    }

    public void Configure(EntityTypeBuilder<OrderSweep> builder) => builder.Property(s => s.Id).ValueGeneratedNever();
}
