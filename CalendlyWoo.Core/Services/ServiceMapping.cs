using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Services;

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>, IEntityTypeConfiguration<ServiceTemplate>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(200);
        builder.HasIndex(s => s.Name).IsUnique();
        builder.Property(s => s.Products).AsJson();
        builder.Property(s => s.EventTypes).AsJson();
        builder.Property(s => s.OrderStatus).HasMaxLength(40);
        builder.Property(s => s.BookingUrl).HasMaxLength(1000);
    }

    public void Configure(EntityTypeBuilder<ServiceTemplate> builder)
    {
        builder.HasKey(t => new { t.ServiceId, t.Kind });
        builder.HasOne<Service>().WithMany().HasForeignKey(t => t.ServiceId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Template>().WithMany().HasForeignKey(t => t.TemplateId).OnDelete(DeleteBehavior.Restrict);
    }
}
