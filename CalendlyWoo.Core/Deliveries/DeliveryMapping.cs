using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Deliveries;

internal sealed class DeliveryMapping : IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<EffectKey>, IEntityTypeConfiguration<RefusalCount>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Slug).HasMaxLength(100);
        builder.Property(d => d.Event).HasMaxLength(100);
        builder.Property(d => d.Remark).HasMaxLength(500);
        builder.Property(d => d.Headers).HasMaxLength(8000);
        builder.Property(d => d.Source).HasDefaultValue(DeliverySource.Calendly);
        builder.Property(d => d.Verdict).IsConcurrencyToken();
        builder.HasIndex(d => new { d.Verdict, d.ReceivedAt });
        builder.HasIndex(d => d.ReceivedAt);
        builder.HasIndex(d => d.BookingId);
    }

    public void Configure(EntityTypeBuilder<EffectKey> builder)
    {
        builder.HasKey(k => k.Key);
        builder.Property(k => k.Key).HasMaxLength(64).IsUnicode(false);
    }

    public void Configure(EntityTypeBuilder<RefusalCount> builder)
    {
        builder.HasKey(c => new { c.Day, c.Reason });
        builder.Property(c => c.Reason).HasMaxLength(32);
    }
}
