using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Calls that change nothing and show what the key may do.</summary>
internal static class ShopProbe
{
    /// <summary>Shows that the key may read.</summary>
    public static readonly ShopCall Read = ShopCall.Get("orders", "per_page=1&_fields=id");

    /// <summary>
    /// Shows that the key may write: a note without text for an order that cannot exist. WooCommerce looks at the key first and then refuses the note.
    /// </summary>
    public static readonly ShopCall Write = ShopCall.Post("orders/0/notes", "{}"u8.ToArray());

    /// <summary>Shows that changes pass as PUT, or else as POST: one of an order that cannot exist.</summary>
    public static readonly ShopCall Change = ShopCall.Put("orders/0", "{}"u8.ToArray());

    /// <summary>True if the shop answered <see cref="Write"/> as it does for a key that may write.</summary>
    public static bool ProvesWriting(Failure? failure) => failure is null or { Category: FailureCategory.Permanent };
}
