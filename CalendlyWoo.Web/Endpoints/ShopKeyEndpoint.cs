using CalendlyWoo.Core.WooCommerce.Connecting;

namespace CalendlyWoo.Web.Endpoints;

/// <summary>
/// Where the shop posts a granted key (WooCommerce, includes/class-wc-auth.php): it must be answered with exactly 200, or the shop deletes the key. Whatever
/// does not belong to a run that waits is answered 404, without saying why.
/// </summary>
internal static class ShopKeyEndpoint
{
    private const int LargestBody = 16 * 1024;
    private const int LongestToken = 100;

    public static void MapShopKeys(this IEndpointRouteBuilder routes) => routes
        .MapPost("/woocommerce/keys/{token}", HandleAsync)
        .DisableAntiforgery()
        .AllowAnonymous();

    private static async Task<IResult> HandleAsync(HttpContext context, string token, ShopKeyDesk desk)
    {
        if (token.Length > LongestToken || await BoundedBody.ReadAsync(context.Request, LargestBody, context.RequestAborted) is not { } body)
        {
            return Results.NotFound();
        }

        return await desk.TakeAsync(token, body, CancellationToken.None) ? Results.Ok() : Results.NotFound();
    }
}
