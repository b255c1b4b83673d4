using System.Net.Http.Headers;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>Posts whatever bytes it is given.</summary>
internal sealed class Sender(Uri target) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };

    /// <returns>The status; 0 where the connection broke.</returns>
    public async Task<int> PostAsync(byte[] body, string? signature, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null) request.Headers.TryAddWithoutValidation(CalendlySignature.HeaderName, signature);
        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            return (int)answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    public void Dispose() => _http.Dispose();
}
