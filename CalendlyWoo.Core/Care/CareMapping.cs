using CalendlyWoo.Core.Care.Alerts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Care;

internal sealed class CareMapping : IEntityTypeConfiguration<MailPause>, IEntityTypeConfiguration<Alert>, IEntityTypeConfiguration<AlertMessage>
{
    public void Configure(EntityTypeBuilder<MailPause> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.By).HasMaxLength(100);
        builder.Property(p => p.Stamp).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Alert> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Key).HasMaxLength(120);
        builder.Property(a => a.OpenKey).HasMaxLength(120);
        builder.Property(a => a.Text).HasMaxLength(1000);
        builder.Property(a => a.Path).HasMaxLength(200);
        builder.HasIndex(a => a.OpenKey).IsUnique();
        builder.HasIndex(a => a.OpenedAt);
    }

    public void Configure(EntityTypeBuilder<AlertMessage> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Subject).HasMaxLength(300);
        builder.Property(m => m.Problem).HasMaxLength(1000);
        builder.HasIndex(m => new { m.SentAt, m.DueAt });
        builder.HasIndex(m => m.CreatedAt);
    }
}
