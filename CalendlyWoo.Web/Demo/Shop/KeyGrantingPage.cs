using System.Net;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The page on which the shop's owner approves or denies.</summary>
internal static class KeyGrantingPage
{
    public static Reply Ask(ShopStore store, HttpRequest request)
    {
        var app = Text(request.Query["app_name"]!);
        var approve = $"{store.Site}/wc-auth/v1/access_granted/{request.QueryString.Value}&wc_auth_nonce=5f3b1c9a07";
        return Reply.Html(200, $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>{{Text(store.Options.Name)}}</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; background: #f1f1f1; color: #23282d; margin: 0; }
              main { max-width: 30rem; margin: 3rem auto; background: #fff; padding: 2rem; border: 1px solid #ddd; }
              a { display: inline-block; padding: .5rem 1.25rem; border-radius: 4px; text-decoration: none; border: 1px solid #674399; color: #674399; }
              a.approve { background: #674399; color: #fff; }
            </style></head>
            <body><main>
              <h1>{{app}} would like to connect to your store</h1>
              <p>This will give "{{app}}" {{Text(ScopeOf(request))}} access which will allow it to:</p>
              <ul><li>Create webhooks</li><li>View and manage coupons</li><li>View and manage customers</li><li>View and manage orders and sales reports</li></ul>
              <p>Logged in as owner. The keys go to {{Text(new Uri(request.Query["callback_url"]!).Authority)}}.</p>
              <p><a class="approve" href="{{Text(approve)}}">Approve</a> <a href="{{Text(KeyGranting.Back(request, "0"))}}">Deny</a></p>
            </main></body></html>
            """);
    }

    private static string ScopeOf(HttpRequest request) => request.Query["scope"].ToString() switch { "read" => "Read", "write" => "Write", _ => "Read/Write" };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
