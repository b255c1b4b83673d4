using System.Globalization;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Web.Demo;

/// <summary>The settings that point the product at the demo's world, and its database, made anew at each start: that world forgets everything, too.</summary>
internal static class DemoSettings
{
    /// <summary>The switch on the command line.</summary>
    public const string Switch = "--demo";

    private const string DefaultDatabase = "data/demo.db";

    /// <summary>Wins over every other source, so that a shop's real keys in the environment are never used by the demo.</summary>
    public static void AddDemo(this ConfigurationManager configuration, DemoWorld world, string contentRoot)
    {
        var database = Path.GetFullPath(configuration["Demo:Database"] ?? DefaultDatabase, contentRoot);
        StartAfresh(database);
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
            ["ConnectionStrings:CalendlyWoo"] = $"Data Source={database}",
            ["Secrets:MasterKeyFile"] = Path.ChangeExtension(database, ".key"),
            ["Calendly:AuthUrl"] = world.Calendly.Address,
            ["Calendly:ApiUrl"] = world.Calendly.Address,
            ["Calendly:ClientId"] = world.Calendly.Options.ClientId,
            ["Calendly:ClientSecret"] = world.Calendly.Options.ClientSecret,
            ["Calendly:PersonalAccessToken"] = world.Calendly.Options.PersonalAccessToken,
            ["Calendly:WebhookSigningKey"] = world.Calendly.Options.WebhookSigningKey,
            ["WooCommerce:Url"] = world.Shop.Address.AbsoluteUri,
            ["WooCommerce:ConsumerKey"] = world.Shop.Key.ConsumerKey,
            ["WooCommerce:ConsumerSecret"] = world.Shop.Key.ConsumerSecret,
            ["Smtp:Host"] = "127.0.0.1",
            ["Smtp:Port"] = world.Mailbox.Port.ToString(CultureInfo.InvariantCulture),
            ["Smtp:Security"] = "None",
            ["Smtp:Username"] = "",
            ["Smtp:Password"] = "",
            ["Smtp:FromAddress"] = "hello@studio.example",
            ["Smtp:FromName"] = "Styling Studio",
            ["Smtp:ReplyTo"] = "",
        });
    }

    private static void StartAfresh(string database)
    {
        using var file = new SqliteFile(database);
        file.Lock();
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(database + suffix);
    }
}
