using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>
/// Calls Calendly's API v2 as whoever is connected: asks for the token at every call, renews an expired one once, and keeps to the rate limit.
/// Nothing else is repeated here. Safe to use from many threads.
/// </summary>
/// <remarks>developer.calendly.com/api-docs; the codes are those of <see cref="CalendlyFailures"/>.</remarks>
public sealed partial class CalendlyCaller
{
    private readonly HttpClient _http;
    private readonly CalendlyTokens _tokens;
    private readonly CalendlyPace _pace;
    private readonly IOptionsMonitor<CalendlyOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<CalendlyCaller> _logger;

    internal CalendlyCaller(
        HttpClient http, CalendlyTokens tokens, CalendlyPace pace, IOptionsMonitor<CalendlyOptions> options, TimeProvider time, ILogger<CalendlyCaller> logger) =>
        (_http, _tokens, _pace, _options, _time, _logger) = (http, tokens, pace, options, time, logger);

    /// <summary>The answer of a call (2xx), or the failure. A <c>calendly.rate-limited</c> one names the time to come back in <see cref="Failure.RetryAt"/>.</summary>
    public async Task<Outcome<CalendlyAnswer>> SendAsync(CalendlyCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var outcome = await TryAsync(call, cancellationToken);
        if (outcome.Failure is { } failure)
            LogFailure(failure.Category == FailureCategory.Connection ? LogLevel.Warning : LogLevel.Information, call.Method, Resource(call), failure.Code);
        return outcome;
    }

    /// <summary>As <see cref="SendAsync"/>, but with this token: for one that is not stored yet.</summary>
    internal async Task<Outcome<CalendlyAnswer>> SendAsync(CalendlyCall call, CalendlyBearer bearer, CancellationToken cancellationToken)
    {
        if (!(await ExchangeAsync(call, bearer, cancellationToken)).TryGet(out var reply, out var failure))
            return failure;
        if (reply.Status != HttpStatusCode.Unauthorized)
            return Judge(reply);
        return bearer.IsPersonal ? CalendlyFailures.TokenRefused(reply.Detail) : CalendlyFailures.FreshTokenRefused(reply.Detail);
    }

    private async Task<Outcome<CalendlyAnswer>> TryAsync(CalendlyCall call, CancellationToken cancellationToken)
    {
        if (_pace.PausedUntil is { } until)
            return CalendlyFailures.RateLimited(until);
        if (!(await _tokens.CurrentAsync(cancellationToken)).TryGet(out var bearer, out var failure))
            return failure;
        if (!(await ExchangeAsync(call, bearer, cancellationToken)).TryGet(out var reply, out failure))
            return failure;
        if (reply.Status != HttpStatusCode.Unauthorized)
            return Judge(reply);
        if (bearer.IsPersonal)
            return CalendlyFailures.TokenRefused(reply.Detail);
        if (!(await _tokens.ReplaceAsync(bearer, cancellationToken)).TryGet(out var renewed, out failure))
            return failure;
        return await SendAsync(call, renewed, cancellationToken);
    }

    private Outcome<CalendlyAnswer> Judge(CalendlyReply reply) => reply.IsSuccess
        ? new CalendlyAnswer(reply.Status, reply.Json, reply.Date)
        : CalendlyErrorReader.Read(reply, _time.GetUtcNow());

    private async Task<Outcome<CalendlyReply>> ExchangeAsync(CalendlyCall call, CalendlyBearer bearer, CancellationToken cancellationToken)
    {
        if (CalendlyAddress.Of(_options.CurrentValue.ApiUrl, call.Path) is not { } address)
            return CalendlyFailures.ForeignAddress();
        using var request = new HttpRequestMessage(call.Method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer.Token);
        if (call.Body is { } body)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        var outcome = await CalendlyExchange.SendAsync(_http, request, _time, [bearer.Token], cancellationToken);
        if (outcome.TryGet(out var reply, out _))
            _pace.Note(reply);
        return outcome;
    }

    // Neither the query nor what follows the first part: they may hold addresses of people.
    private static string Resource(CalendlyCall call)
    {
        var path = call.Path.Contains("://", StringComparison.Ordinal) ? call.Path[(call.Path.IndexOf("://", StringComparison.Ordinal) + 3)..] : "/" + call.Path;
        return path.Split('/', '?') is [_, var first, ..] ? first : "";
    }

    [LoggerMessage(EventId = 3200, Message = "Calendly call {Method} {Resource} failed: {Code}")]
    private partial void LogFailure(LogLevel level, HttpMethod method, string resource, string code);
}
