namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Kinds of calls whose latencies can be compared with one another.</summary>
public enum ShopCallKind
{
    /// <summary>One object by its id, or a page of few columns.</summary>
    Read,

    /// <summary>A list or search, whose time grows with the shop's size.</summary>
    List,

    /// <summary>A change, which runs the shop's hooks.</summary>
    Write,
}
