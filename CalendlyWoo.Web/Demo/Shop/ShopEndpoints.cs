namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What of the shop is in order for one request.</summary>
internal sealed record ShopCondition(bool HeaderReachesPhp, bool HasWooCommerce);

/// <summary>The routes of the site: the index, and WooCommerce's REST API.</summary>
internal sealed class ShopEndpoints(ShopStore store, ShopWebhooks webhooks)
{
    private const string CannotView = "woocommerce_rest_cannot_view";

    private readonly WebhookEndpoint _webhooks = new(store, webhooks);

    public Reply Answer(HttpRequest request, ShopRoute route, ReadOnlyMemory<byte> body, ShopCondition condition)
    {
        if (route.Path is null) return SitePages.Get(store, request, condition.HasWooCommerce);
        if (!condition.HasWooCommerce) return ShopErrors.NoRoute();
        var caller = ShopRoute.IsAuthenticated(request) ? ShopAuthentication.Identify(store, request, condition.HeaderReachesPhp) : new ShopCaller(null);
        var reply = caller.Refusal ?? Route(request, route, body, caller);
        reply.With("X-Content-Type-Options", "nosniff").With("Cache-Control", "no-cache, must-revalidate, max-age=0, no-store, private");
        return reply;
    }

    private Reply Route(HttpRequest request, ShopRoute route, ReadOnlyMemory<byte> body, ShopCaller caller)
    {
        Reply? NoList() => caller.Refused(CannotView, "Sorry, you cannot list resources.");
        return route switch
        {
            { Kind: ShopCalls.OrderLists or ShopCalls.OrderSearches } => OrderList.Get(store, request, NoList),
            { Kind: ShopCalls.OrderReads, OrderId: { } id } => Get(request, id, caller),
            { Kind: ShopCalls.OrderWrites, OrderId: { } id } when !HttpMethods.IsDelete(request.Method) => OrderEdit.Put(store, id, request, body, () =>
                caller.Refused("woocommerce_rest_cannot_edit", "Sorry, you are not allowed to edit this resource.")),
            { Kind: ShopCalls.NoteReads, OrderId: { } id } => OrderNotes.List(store, id, request, NoList),
            { Kind: ShopCalls.NoteWrites, OrderId: { } id } when HttpMethods.IsPost(request.Method) => OrderNotes.Add(store, id, body, () =>
                caller.Refused("woocommerce_rest_cannot_create", "Sorry, you are not allowed to create resources.")),
            { Kind: ShopCalls.OtherReads, Path: "orders/statuses" } => SitePages.Statuses(store),
            { Kind: ShopCalls.OtherReads, Path: "system_status" } =>
                caller.Refused(CannotView, "Sorry, you cannot list resources.") ?? SystemStatus.Get(store, request),
            { Kind: ShopCalls.OtherReads, Path: "products" } => ProductList.Get(store, request, NoList),
            { Path: { } path } when path == "webhooks" || path.StartsWith("webhooks/", StringComparison.Ordinal) =>
                _webhooks.Answer(request, path, body, NoList),
            _ => ShopErrors.NoRoute(),
        };
    }

    private Reply Get(HttpRequest request, long id, ShopCaller caller)
    {
        var fields = FieldFilter.Of(new ShopQuery(request.Query).List("_fields"));
        lock (store.Gate)
        {
            if (store.Find(id) is not { } order) return ShopErrors.InvalidId(404);
            return caller.Refused(CannotView, "Sorry, you cannot view this resource.") ?? Reply.Json(200, json => OrderJson.Write(json, store, order, fields));
        }
    }
}
