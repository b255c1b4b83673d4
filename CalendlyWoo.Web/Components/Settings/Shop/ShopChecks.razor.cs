using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Settings.Shop;

/// <summary>The connection test, line by line, while it runs and after it.</summary>
public sealed partial class ShopChecks
{
    [Parameter, EditorRequired]
    public required ShopCheckReport Report { get; set; }

    private static CheckState StateOf(ShopCheckState state) => state switch
    {
        ShopCheckState.Open => CheckState.Open,
        ShopCheckState.Running => CheckState.Running,
        ShopCheckState.Passed => CheckState.Passed,
        ShopCheckState.Warned => CheckState.Warned,
        ShopCheckState.Failed => CheckState.Failed,
    };
}
