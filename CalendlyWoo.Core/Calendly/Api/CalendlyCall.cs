using System.Text.Json.Nodes;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>One call of Calendly's API v2.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">
/// Below <see cref="CalendlyOptions.ApiUrl"/>, such as <c>webhook_subscriptions?organization=...</c>; or an absolute URI as Calendly's answers hold
/// (a resource's URI, <c>next_page</c>), of which path and query are used. A URI of any other host is never called.
/// </param>
/// <param name="Body">Sent as JSON; null sends none.</param>
public sealed record CalendlyCall(HttpMethod Method, string Path, JsonNode? Body = null);
