using System.Globalization;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>Takes requests in: latency, faults, then the routes.</summary>
internal sealed class ShopServer(ShopStore store, ShopWebhooks webhooks, ShopFaults faults, RequestLog<ShopCalls, ShopFault> log, TimeProvider time)
{
    private readonly ShopEndpoints _endpoints = new(store, webhooks);
    private readonly KeyGranting _granting = new(store);

    public CancellationToken Stopping { get; set; }

    public async Task HandleAsync(HttpContext context)
    {
        var route = ShopRoute.Of(context.Request, store.Options);
        log.Begin();
        var status = 0;
        ShopFault? fault = null;
        context.Response.Headers.Date = (time.GetUtcNow() + faults.ClockAhead).ToString("r", CultureInfo.InvariantCulture);
        try
        {
            if (faults.Latency is { Ticks: > 0 } latency) await Task.Delay(latency, context.RequestAborted);
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

    /// <summary>Null where no answer is to be sent.</summary>
    private async Task<Reply?> AnswerAsync(HttpContext context, ShopRoute route, ShopFault? fault)
    {
        if (fault is { } before && ShopFaultAnswers.InsteadOf(before, context.Request, faults) is { } instead) return instead;
        if (fault is ShopFault.Drop or ShopFault.Hang) return await WithholdAsync(context, fault is ShopFault.Hang);
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        var reply = await _granting.AnswerAsync(context.Request, Stopping)
            ?? _endpoints.Answer(context.Request, route, body, new ShopCondition(fault is not ShopFault.AuthorizationStripped, fault is not ShopFault.NoWooCommerce));
        return fault switch
        {
            ShopFault.WorkThenDrop or ShopFault.WorkThenHang => await WithholdAsync(context, fault is ShopFault.WorkThenHang),
            { } after => ShopFaultAnswers.After(after, reply),
            null => reply,
        };
    }

    private async Task<Reply?> WithholdAsync(HttpContext context, bool hang)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, Stopping);
        if (hang) await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
        return null;
    }
}
