using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Calendly;

internal sealed class CalendlyMapping :
    IEntityTypeConfiguration<CalendlyGrant>, IEntityTypeConfiguration<CalendlySubscription>, IEntityTypeConfiguration<SubscriptionWatch>,
    IEntityTypeConfiguration<BackfillRun>
{
    public void Configure(EntityTypeBuilder<CalendlyGrant> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Scopes).HasMaxLength(2000);
        builder.Property(g => g.UserUri).HasMaxLength(500);
        builder.Property(g => g.OrganizationUri).HasMaxLength(500);
        builder.Property(g => g.AccountName).HasMaxLength(500);
        builder.Property(g => g.AccountEmail).HasMaxLength(320);
        builder.Property(g => g.Problem).HasMaxLength(1000);
        builder.Property(g => g.Stamp).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<CalendlySubscription> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Slug).HasMaxLength(100).IsUnicode(false);
        builder.Property(s => s.CallbackUrl).HasMaxLength(1000);
        builder.Property(s => s.Uri).HasMaxLength(500);
        builder.HasIndex(s => s.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SubscriptionWatch> builder)
    {
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Problem).HasMaxLength(1000);
        builder.Property(w => w.Stamp).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BackfillRun> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.Property(r => r.Actor).HasMaxLength(100);
        builder.Property(r => r.Remark).HasMaxLength(2000);
        builder.HasIndex(r => r.StartedAt);
    }
}
