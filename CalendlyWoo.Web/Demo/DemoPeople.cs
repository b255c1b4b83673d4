using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Web.Demo;

/// <summary>Customers to begin with; their names are as different as customers' names are.</summary>
public static class DemoPeople
{
    private static readonly (string Name, string Email, string TimeZone)[] Samples =
    [
        ("Maya Lindqvist", "maya.lindqvist@example.com", "Europe/Stockholm"),
        ("ليلى حداد", "layla.haddad@example.com", "Asia/Beirut"),
        ("Zoë O'Hara", "zoe.ohara@example.com", "Europe/Dublin"),
        ("王小明", "xiaoming.wang@example.com", "Asia/Shanghai"),
        ("Ann Example", "ann+style@example.com", "America/New_York"),
    ];

    /// <summary>The sample of a number; after the last the first comes again.</summary>
    public static DemoWish Sample(int number)
    {
        var (name, email, zone) = Samples[number % Samples.Length];
        return new DemoWish(ModelStudio.EventTypes[number % ModelStudio.EventTypes.Count], name, email) { TimeZone = zone };
    }
}
