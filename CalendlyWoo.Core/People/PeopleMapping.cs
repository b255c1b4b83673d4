using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Email).HasMaxLength(320);
        builder.Property(i => i.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(i => i.InvitedBy).HasMaxLength(100);
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
