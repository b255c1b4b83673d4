using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Notifications;

internal sealed class NotificationMapping :
    IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<NotificationKey>, IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Steps).AsJson();
        builder.Property(n => n.Problem).HasMaxLength(1000);
        builder.Property(n => n.LeaseId).IsConcurrencyToken();
        builder.Property(n => n.Stamp).IsConcurrencyToken();
        builder.Property(n => n.DismissedBy).HasMaxLength(100);
        builder.Property(n => n.DismissReason).HasMaxLength(500);
        builder.HasIndex(n => new { n.State, n.DueAt });
        builder.HasIndex(n => n.LeaseId);
        builder.HasIndex(n => n.BookingId);
        builder.Property(n => n.RequestedBy).HasMaxLength(100);
        builder.Property(n => n.CorrectedAddress).HasMaxLength(320);
        // Lists read backwards from here, by state and kind.
        builder.HasIndex(n => new { n.CreatedAt, n.Id });
        builder.HasIndex(n => new { n.State, n.CreatedAt, n.Id });
        builder.HasIndex(n => new { n.Kind, n.CreatedAt, n.Id });
    }

    public void Configure(EntityTypeBuilder<NotificationKey> builder) =>
        builder.HasKey(k => new { k.BookingId, k.Kind, k.Revision });

    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.HasKey(m => m.NotificationId);
        builder.Property(m => m.NotificationId).ValueGeneratedNever();
        builder.Property(m => m.MessageId).HasMaxLength(320);
        builder.Property(m => m.EnvelopeFrom).HasMaxLength(320);
        builder.Property(m => m.EnvelopeTo).HasMaxLength(320);
        builder.Property(m => m.Subject).HasMaxLength(1000);
        builder.Property(m => m.ServerReply).HasMaxLength(1000);
        builder.Property(m => m.CopyTo).HasMaxLength(320);
        builder.Property(m => m.BounceText).HasMaxLength(1000);
        builder.HasIndex(m => m.MessageId);
        builder.HasIndex(m => m.EnvelopeTo);
        builder.HasIndex(m => m.TakenAt);
        // Counts mails by template without reading the messages themselves.
        builder.HasIndex(m => new { m.TemplateVersionId, m.TakenAt });
    }
}
