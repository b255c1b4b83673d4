namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The kinds of call that a shop answers; flags, so that faults and counts can name several.</summary>
[Flags]
public enum ShopCalls
{
    None = 0,

    /// <summary><c>GET /wp-json/</c>, the home page and other pages of the site.</summary>
    Index = 1,

    /// <summary><c>GET /orders</c> without <c>search</c>.</summary>
    OrderLists = 2,

    /// <summary><c>GET /orders?search=</c>.</summary>
    OrderSearches = 4,

    /// <summary><c>GET /orders/{id}</c>.</summary>
    OrderReads = 8,

    /// <summary><c>PUT</c>, <c>PATCH</c> or <c>POST /orders/{id}</c>.</summary>
    OrderWrites = 16,

    /// <summary><c>GET /orders/{id}/notes</c>.</summary>
    NoteReads = 32,

    /// <summary><c>POST /orders/{id}/notes</c>.</summary>
    NoteWrites = 64,

    /// <summary>Products, statuses, system status, webhooks and unknown routes, read.</summary>
    OtherReads = 128,

    /// <summary>The same, written.</summary>
    OtherWrites = 256,

    Notes = NoteReads | NoteWrites,
    Reads = OrderLists | OrderSearches | OrderReads | NoteReads | OtherReads,
    Writes = OrderWrites | NoteWrites | OtherWrites,
    All = Index | Reads | Writes,
}
