using CalendlyWoo.Core.Settings;
using Microsoft.Extensions.Configuration.Memory;

namespace CalendlyWoo.Web.Setup;

/// <summary>What holds where no setting says otherwise; in the code, so that it holds from whatever folder the product is started.</summary>
internal static class DefaultSettings
{
    public static void AddDefaults(this ConfigurationManager configuration, SavedSettingsSource saved)
    {
        var sources = ((IConfigurationBuilder)configuration).Sources;
        sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = new Dictionary<string, string?>
            {
                ["Urls"] = "http://localhost:5080",
                ["Logging:LogLevel:Default"] = "Information",
                ["Logging:LogLevel:Microsoft"] = "Warning",
                ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
                // A unique key that says no is an answer, not an error; what really fails is logged where it is handled.
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "None",
                ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Update"] = "None",
                ["Logging:LogLevel:Quartz"] = "Warning",
                ["Logging:LogLevel:System.Net.Http"] = "Warning",
            },
        });
        sources.Insert(1, saved);
    }
}
