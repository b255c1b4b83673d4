using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Store;

/// <summary>Lives here, because the templates' own folder decides and knows no database.</summary>
internal sealed class TemplateMapping : IEntityTypeConfiguration<Template>, IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<Template> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.HasIndex(t => t.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Subject).HasMaxLength(2000);
        builder.HasIndex(v => new { v.TemplateId, v.Number }).IsUnique();
        builder.HasOne<Template>().WithMany().HasForeignKey(v => v.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }
}
