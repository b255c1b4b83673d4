using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Store;

internal sealed class MatchMapping : IEntityTypeConfiguration<MatchSheet>, IEntityTypeConfiguration<CustomerAlias>
{
    public void Configure(EntityTypeBuilder<MatchSheet> builder)
    {
        builder.HasKey(s => s.BookingId);
        builder.Property(s => s.BookingId).ValueGeneratedNever();
        builder.Property(s => s.Candidates).AsJson();
    }

    public void Configure(EntityTypeBuilder<CustomerAlias> builder)
    {
        builder.HasKey(a => a.BookingEmailKey);
        builder.Property(a => a.BookingEmailKey).HasMaxLength(SearchKey.Longest);
        builder.Property(a => a.OrderEmail).HasMaxLength(320);
        builder.Property(a => a.RememberedBy).HasMaxLength(100);
    }
}
