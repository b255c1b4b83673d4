namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The parts of <c>GET /system_status</c> that say something about the shop.</summary>
internal static class SystemStatus
{
    public static Reply Get(ShopStore store, HttpRequest request)
    {
        var filter = FieldFilter.Of(new ShopQuery(request.Query).List("_fields"));
        var modern = store.Options.HighPerformanceOrderStorage;
        return Reply.Json(200, json =>
        {
            var fields = new FieldWriter(json, filter);
            json.WriteStartObject();
            if (fields.Begin("environment", out var environment))
            {
                environment.Text("home_url", store.Site);
                environment.Text("site_url", store.Site);
                environment.Text("version", "9.9.5");
                environment.Text("wp_version", "6.9");
                environment.Flag("wp_cron", true);
                environment.Text("language", store.Options.Locale);
                environment.Text("php_version", "8.2.36");
                json.WriteEndObject();
            }

            fields.EmptyLists("active_plugins");
            if (fields.Begin("settings", out var settings))
            {
                settings.Flag("api_enabled", false);
                settings.Text("currency", store.Options.Currency);
                settings.Number("number_of_decimals", 2);
                settings.Text("order_datastore", modern ? @"Automattic\WooCommerce\Internal\DataStores\Orders\OrdersTableDataStore" : "WC_Order_Data_Store_CPT");
                settings.Flag("HPOS_enabled", modern);
                settings.Flag("HPOS_sync_enabled", false);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });
    }
}
