using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Editing;

internal sealed class EditingMapping : IEntityTypeConfiguration<EditorPresence>
{
    public void Configure(EntityTypeBuilder<EditorPresence> builder)
    {
        builder.ToTable("TemplatePresence");
        builder.HasKey(p => new { p.TemplateId, p.SessionId });
        builder.Property(p => p.Name).HasMaxLength(200);
        builder.HasOne<Template>().WithMany().HasForeignKey(p => p.TemplateId).OnDelete(DeleteBehavior.Cascade);
    }
}
