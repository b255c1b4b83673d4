using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Store;

internal sealed class LogMapping :
    IEntityTypeConfiguration<Activity>, IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<Connection>,
    IEntityTypeConfiguration<SavedSetting>, IEntityTypeConfiguration<KeyRingElement>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Text).HasMaxLength(1000);
        builder.Property(a => a.Actor).HasMaxLength(100);
        builder.Property(a => a.Category).HasMaxLength(100);
        builder.HasIndex(a => new { a.At, a.Id });
        builder.HasIndex(a => new { a.Kind, a.At, a.Id });
        builder.HasIndex(a => new { a.Level, a.At, a.Id });
        builder.HasIndex(a => new { a.Actor, a.At, a.Id });
        builder.HasIndex(a => a.BookingId);
        // Few lines have one, and only these cost a write.
        builder.HasIndex(a => a.DeliveryId).HasFilter("\"DeliveryId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Key).HasMaxLength(120);
        builder.Property(c => c.OpenKey).HasMaxLength(120);
        builder.HasIndex(c => c.OpenKey).IsUnique();
        builder.Property(c => c.Title).HasMaxLength(500);
        builder.Property(c => c.NextStep).HasMaxLength(500);
        builder.Property(c => c.Reasons).AsJson();
        builder.Property(c => c.ClosedBy).HasMaxLength(100);
        builder.Property(c => c.CloseReason).HasMaxLength(500);
        builder.Property(c => c.Candidates).AsJson();
        builder.HasIndex(c => c.BookingId);
        builder.HasIndex(c => c.NotificationId);
    }

    public void Configure(EntityTypeBuilder<Connection> builder)
    {
        builder.HasKey(c => c.Name);
        builder.Property(c => c.Problem).HasMaxLength(1000);
        builder.Property(c => c.Stamp).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SavedSetting> builder)
    {
        builder.HasKey(s => s.Key);
        builder.Property(s => s.Key).HasMaxLength(200);
    }

    public void Configure(EntityTypeBuilder<KeyRingElement> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.FriendlyName).HasMaxLength(200);
    }
}
