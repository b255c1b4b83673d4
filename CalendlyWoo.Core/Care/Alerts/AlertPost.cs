using System.Net;
using System.Text;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Posts alerts to the owner's webhook: over TLS except to this computer, to no other address than the named one, with an end to patience.</summary>
internal sealed class AlertPost(IHttpClientFactory clients, IOptionsMonitor<EndpointOptions> endpoints, TimeProvider time)
{
    public const string ClientName = "alerts";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Null where the other side took it (any 2xx).</summary>
    /// <param name="plan">Has the address and the secret.</param>
    /// <param name="id">Of the message; the same in every attempt.</param>
    /// <param name="json">The body.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Failure?> PostAsync(AlertPlan plan, string id, string json, CancellationToken cancellationToken)
    {
        if (plan.Webhook is not { } address) return Wrong("alerts.no-address", T("There is no address to post alerts to. Enter it under Settings, Alerts."));
        if (!EndpointRules.Allows(address, endpoints.CurrentValue.AllowInsecureEndpoints)) return Wrong("alerts.insecure", T("The address has to begin with https://."));
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var request = Request(address, plan.Secret, id, json);
            using var answer = await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return answer.IsSuccessStatusCode ? null : Refused(answer.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            return Later("alerts.unreachable", T("The address of the webhook could not be reached.")) with { Detail = exception.HttpRequestError.ToString() };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Later("alerts.timed-out", T("The address of the webhook did not answer in time."));
        }
    }

    private HttpRequestMessage Request(Uri address, string? secret, string id, string json)
    {
        var now = time.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add(StandardWebhook.IdHeader, id);
        request.Headers.Add(StandardWebhook.TimestampHeader, StandardWebhook.Timestamp(now));
        if (secret is not null && StandardWebhook.Sign(secret, id, now, json) is { } signature) request.Headers.Add(StandardWebhook.SignatureHeader, signature);
        return request;
    }

    private static Failure Refused(HttpStatusCode status) => (int)status is >= 300 and < 400
        ? Later("alerts.redirected", T("The address of the webhook leads on to another one. Enter that one."))
        : Later("alerts.refused", T($"The address of the webhook answered {(int)status}."));

    private static Failure Later(string code, string message) => new(FailureCategory.Transient, code, message);

    private static Failure Wrong(string code, string message) => new(FailureCategory.Permanent, code, message);
}
