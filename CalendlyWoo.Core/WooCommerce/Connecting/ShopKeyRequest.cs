using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>How far a run of the key-granting flow is.</summary>
public enum ShopKeyState
{
    /// <summary>The owner was sent to the shop.</summary>
    Asked,

    /// <summary>The shop posted a key; it is tried.</summary>
    Received,

    /// <summary>The key works and is saved.</summary>
    Connected,

    /// <summary>The key does not work; nothing was saved.</summary>
    Failed,
}

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

    public ShopKeyState State { get; set; }

    /// <summary>The posted key, encrypted, while it is tried; null before and after.</summary>
    public string? PendingKey { get; set; }

    /// <summary>Why it failed, in the owner's words.</summary>
    public string? Problem { get; set; }
}

internal sealed class ShopKeyRequestMapping : IEntityTypeConfiguration<ShopKeyRequest>
{
    public void Configure(EntityTypeBuilder<ShopKeyRequest> builder)
    {
        builder.HasKey(r => r.TokenHash);
        builder.Property(r => r.TokenHash).HasMaxLength(64).IsUnicode(false);
        builder.Property(r => r.ShopUrl).HasMaxLength(500);
        builder.Property(r => r.Actor).HasMaxLength(100);
        builder.Property(r => r.PendingKey).HasMaxLength(2000).IsUnicode(false);
        builder.Property(r => r.Problem).HasMaxLength(1000);
    }
}
