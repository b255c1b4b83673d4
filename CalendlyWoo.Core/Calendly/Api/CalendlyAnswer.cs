using System.Net;
using System.Text.Json;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>A successful answer.</summary>
/// <param name="Status">2xx.</param>
/// <param name="Json">The body; null where there is none.</param>
/// <param name="Date">The header <c>Date</c>: Calendly's clock, UTC.</param>
public sealed record CalendlyAnswer(HttpStatusCode Status, JsonElement? Json, DateTimeOffset? Date);
