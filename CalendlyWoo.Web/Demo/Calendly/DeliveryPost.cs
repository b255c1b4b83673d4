using System.Globalization;
using System.Net.Http.Headers;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Posts one delivery once.</summary>
internal sealed class DeliveryPost(CalendlyOptions options, CalendlyFaults faults, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = options.ConnectTimeout,
    })
    { Timeout = options.ReadTimeout };

    /// <summary>The attempt; status 0 where no answer came in time.</summary>
    public async Task<DeliveryAttempt> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var seconds = faults.RetriesKeepTimestamp ? delivery.FirstTimestamp ??= now.ToUnixTimeSeconds() : now.ToUnixTimeSeconds();
        var signature = delivery.SigningKey is { } key ? Signature(key, seconds, delivery.Body) : null;
        using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null) request.Headers.TryAddWithoutValidation(CalendlySignature.HeaderName, signature);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return new DeliveryAttempt(now, signature, (int)response.StatusCode);
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            return new DeliveryAttempt(now, signature, 0);
        }
    }

    public void Dispose() => _http.Dispose();

    private string? Signature(string key, long seconds, byte[] body) => faults.Signature switch
    {
        SignatureFault.Absent => null,
        SignatureFault.Wrong => string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={new string('0', 64)}"),
        SignatureFault.Old => CalendlySignature.Header(key, seconds - 3600, body),
        SignatureFault.Future => CalendlySignature.Header(key, seconds + 3600, body),
        SignatureFault.OtherKey => CalendlySignature.Header("another-" + key, seconds, body),
        SignatureFault.TwoVersions => string.Create(CultureInfo.InvariantCulture,
            $"t={seconds},v1={CalendlySignature.Sign("another-" + key, seconds, body)},v1={CalendlySignature.Sign(key, seconds, body)}"),
        _ => CalendlySignature.Header(key, seconds, body),
    };
}
