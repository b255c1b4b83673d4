using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Somebody whose data were erased: a keyed hash of the address, which imports honour (design, decision 19). UTC.</summary>
public sealed class ErasedPerson
{
    /// <summary>HMAC-SHA-256 of the address's key, in hex: the address itself is nowhere.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset ErasedAt { get; init; }

    public required string ErasedBy { get; init; }
}

internal sealed class ErasedPersonMapping : IEntityTypeConfiguration<ErasedPerson>
{
    public void Configure(EntityTypeBuilder<ErasedPerson> builder)
    {
        builder.HasKey(p => p.Hash);
        builder.Property(p => p.Hash).HasMaxLength(64).IsUnicode(false);
        builder.Property(p => p.ErasedBy).HasMaxLength(100);
    }
}
