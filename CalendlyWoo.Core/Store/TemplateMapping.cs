using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Store;

/// <summary>Lives here, because the templates' own folder decides and knows no database.</summary>
internal sealed class TemplateMapping :
    IEntityTypeConfiguration<Template>, IEntityTypeConfiguration<TemplateVersion>, IEntityTypeConfiguration<TemplateDraft>,
    IEntityTypeConfiguration<TemplateFile>, IEntityTypeConfiguration<TemplateCanary>
{
    private const int LongestPerson = 200;

    public void Configure(EntityTypeBuilder<Template> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.Property(t => t.Seed).HasMaxLength(200);
        builder.Property(t => t.ActiveVersionId).IsConcurrencyToken();
        builder.HasIndex(t => t.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.ComplexProperty(v => v.Source, Parts);
        builder.Property(v => v.CreatedBy).HasMaxLength(LongestPerson);
        builder.Property(v => v.Reason).HasMaxLength(500);
        builder.HasIndex(v => new { v.TemplateId, v.Number }).IsUnique();
        builder.HasOne<Template>().WithMany().HasForeignKey(v => v.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TemplateDraft> builder)
    {
        builder.HasKey(d => d.TemplateId);
        builder.ComplexProperty(d => d.Source, Parts);
        builder.Property(d => d.SavedBy).HasMaxLength(LongestPerson);
        builder.Property(d => d.Revision).IsConcurrencyToken();
        builder.HasOne<Template>().WithOne().HasForeignKey<TemplateDraft>(d => d.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<TemplateFile> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.ContentType).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<TemplateCanary> builder)
    {
        builder.HasKey(c => c.TemplateId);
        builder.Property(c => c.StartedBy).HasMaxLength(LongestPerson);
        builder.Property(c => c.Stopped).HasMaxLength(1000).IsConcurrencyToken();
        builder.Property(c => c.Taken).IsConcurrencyToken();
        // Another trial may begin while a mail is composed for this one.
        builder.Property(c => c.VersionId).IsConcurrencyToken();
        builder.HasOne<Template>().WithOne().HasForeignKey<TemplateCanary>(c => c.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }

    private static void Parts(ComplexPropertyBuilder<TemplateSource> parts)
    {
        parts.Property(s => s.Subject).HasColumnName(nameof(TemplateSource.Subject)).HasMaxLength(2000);
        parts.Property(s => s.Html).HasColumnName(nameof(TemplateSource.Html));
        parts.Property(s => s.Text).HasColumnName(nameof(TemplateSource.Text));
        parts.Property(s => s.Preheader).HasColumnName(nameof(TemplateSource.Preheader)).HasMaxLength(2000);
        parts.Property(s => s.Files).HasColumnName(nameof(TemplateSource.Files)).AsJson();
        parts.Property(s => s.HasInvite).HasColumnName(nameof(TemplateSource.HasInvite));
        parts.Property(s => s.HasCertificate).HasColumnName(nameof(TemplateSource.HasCertificate));
    }
}
