using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Calendly.Webhooks;

namespace CalendlyWoo.Web.Endpoints;

/// <summary>What the webhook endpoint says to a test event beside the status, so that a refusal by a server in front of us is not taken for our own.</summary>
internal static class TestAnswer
{
    public static bool IsAskedFor(HttpRequest request) => request.Headers.ContainsKey(TestEvent.Header);

    public static IResult Stored() => Results.Text(TestEvent.StoredAnswer);

    public static IResult Refused(SignatureVerdict verdict) =>
        Results.Text($"{TestEvent.RefusedAnswer} {RefusalReasons.Of(verdict, false)}", statusCode: StatusCodes.Status401Unauthorized);
}
