using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>
/// One run of the shop's key-granting flow (<c>/wc-auth/v1/authorize</c>): the shop posts the keys to an unguessable path, unsigned, so that they are
/// tried at the shop before they count. Times are UTC.
/// </summary>
public sealed class ShopKeyRequest
{
    /// <summary>SHA-256 of the path's token, in hex.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The shop that was asked, as <c>https://shop.example/path</c>.</summary>
    public required string ShopUrl { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string Actor { get; init; }

    public DateTimeOffset? ReceivedAt { get; set; }
}

internal sealed class ShopKeyRequestMapping : IEntityTypeConfiguration<ShopKeyRequest>
{
    public void Configure(EntityTypeBuilder<ShopKeyRequest> builder)
    {
        builder.HasKey(r => r.TokenHash);
        builder.Property(r => r.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(r => r.ShopUrl).HasMaxLength(500);
        builder.Property(r => r.Actor).HasMaxLength(100);
    }
}
