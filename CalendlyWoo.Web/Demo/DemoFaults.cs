using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Web.Demo;

/// <summary>The faults that can be tried out in the demo. They belong to the demo's world, not to the page: every page sees the same.</summary>
public sealed class DemoFaults(DemoWorld world)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    public bool IsMailDown
    {
        get => world.Mailbox.IsDown;
        set => world.Mailbox.IsDown = value;
    }

    public DemoShopFault Shop
    {
        get => world.ShopFault;
        set
        {
            world.ShopFault = value;
            world.Shop.Faults.Clear();
            if (value == DemoShopFault.Slow) world.Shop.Faults.Latency = Slow;
            if (FaultOf(value) is { } fault) world.Shop.Faults.Add(fault);
        }
    }

    /// <summary>The fault in words.</summary>
    public static string WordsOf(DemoShopFault fault) => fault switch
    {
        DemoShopFault.None => "works",
        DemoShopFault.Broken => "breaks down at every request",
        DemoShopFault.Maintenance => "is under maintenance",
        DemoShopFault.Captcha => "shows a captcha page instead of data",
        DemoShopFault.KeyRemoved => "drops our key from the header (there is another way)",
        DemoShopFault.Slow => "takes three seconds for every answer",
    };

    private static ShopFault? FaultOf(DemoShopFault fault) => fault switch
    {
        DemoShopFault.Broken => ShopFault.FatalError,
        DemoShopFault.Maintenance => ShopFault.Maintenance,
        DemoShopFault.Captcha => ShopFault.HtmlPage,
        DemoShopFault.KeyRemoved => ShopFault.AuthorizationStripped,
        DemoShopFault.None or DemoShopFault.Slow => null,
    };
}

/// <summary>What may be wrong with the demo's shop.</summary>
public enum DemoShopFault
{
    None,
    Broken,
    Maintenance,
    Captcha,
    KeyRemoved,
    Slow,
}
