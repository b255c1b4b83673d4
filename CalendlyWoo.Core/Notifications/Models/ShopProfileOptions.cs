namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>The section <c>Shop</c> of the configuration: read from the shop once it is connected, unless the operator sets it.</summary>
public sealed class ShopProfileOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Shop";

    /// <summary>The site's title.</summary>
    public string? Name { get; set; }

    /// <summary>The IANA id of the shop's clock.</summary>
    public string? Zone { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>.</summary>
    public string? Currency { get; set; }

    /// <summary>In which days, months and amounts are written, such as <c>en-US</c>.</summary>
    public string? Culture { get; set; }
}
