using System.Globalization;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Takes requests in: faults, then the routes.</summary>
internal sealed class CalendlyServer(
    CalendlyFaults faults, RequestLog<CalendlyCalls, CalendlyFault> log, OAuthServer oauth, CalendlyApi api, BookingPages pages, TimeProvider time)
{
    public CancellationToken Stopping { get; set; }

    public async Task HandleAsync(HttpContext context)
    {
        var route = CalendlyRoute.Of(context.Request);
        log.Begin();
        var status = 0;
        CalendlyFault? fault = null;
        context.Response.Headers.Date = (time.GetUtcNow() + faults.ClockSkew).ToString("r", CultureInfo.InvariantCulture);
        try
        {
            fault = faults.Plan.Strike(route.Kind);
            if (await AnswerAsync(context, route, fault) is not { } reply) return;
            status = reply.Status;
            await reply.SendAsync(context);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        finally
        {
            log.End(new(time.GetUtcNow(), context.Request.Method, context.Request.Path.Value ?? "", route.Kind, fault, status));
        }
    }

    private async Task<Reply?> AnswerAsync(HttpContext context, CalendlyRoute route, CalendlyFault? fault)
    {
        if (fault is { } before && InsteadOf(before, route) is { } instead) return instead;
        if (fault is not (CalendlyFault.Drop or CalendlyFault.Hang))
        {
            var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
            var reply = route.Kind switch
            {
                CalendlyCalls.Pages => pages.Answer(context.Request, route.Path, body),
                _ when CalendlyCalls.OAuth.HasFlag(route.Kind) => oauth.Answer(context.Request, route.Kind, body),
                _ => api.Answer(context.Request, route, body),
            };
            if (fault is not CalendlyFault.WorkThenDrop) return reply;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, Stopping);
        if (fault is CalendlyFault.Hang) await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
        return null;
    }

    private static Reply? InsteadOf(CalendlyFault fault, CalendlyRoute route) => fault switch
    {
        CalendlyFault.TokenExpired => CalendlyErrors.Unauthenticated("The access token expired"),
        CalendlyFault.TokenRevoked => CalendlyErrors.Unauthenticated("The access token was revoked"),
        CalendlyFault.InsufficientScope => CalendlyErrors.InsufficientScope(route.Scope ?? "users:read"),
        CalendlyFault.UpgradePlan => CalendlyErrors.Upgrade(),
        CalendlyFault.PermissionDenied => CalendlyErrors.Forbidden(),
        CalendlyFault.TooManyRequests => CalendlyApi.WithHeaders(CalendlyErrors.TooManyRequests(), new RateState(false, 500, 0, 42)),
        CalendlyFault.InternalError => CalendlyErrors.Internal(),
        CalendlyFault.InvalidGrant => CalendlyErrors.OAuth(400, "invalid_grant"),
        _ => null,
    };
}
