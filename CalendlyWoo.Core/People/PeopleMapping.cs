using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<AppUser>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<AppUser> builder)
    {
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.Name).HasMaxLength(100);
    }

    // Nobody has claims of her own here, and an identity column is the one thing that the model would need a server's own keys for.
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.Property(c => c.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Email).HasMaxLength(320);
        builder.Property(i => i.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(i => i.InvitedBy).HasMaxLength(100);
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
