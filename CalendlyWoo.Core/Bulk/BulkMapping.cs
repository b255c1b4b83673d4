using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Bulk;

internal sealed class BulkMapping : IEntityTypeConfiguration<BulkRun>, IEntityTypeConfiguration<BulkItem>
{
    public void Configure(EntityTypeBuilder<BulkRun> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.StartedBy).HasMaxLength(100);
        builder.Property(r => r.Remark).HasMaxLength(1000);
        builder.Property(r => r.LeaseId).IsConcurrencyToken();
        builder.HasIndex(r => new { r.State, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<BulkItem> builder)
    {
        builder.HasKey(i => new { i.RunId, i.Number });
        builder.Property(i => i.Remark).HasMaxLength(1000);
        builder.HasIndex(i => new { i.RunId, i.Outcome, i.Number });
    }
}
