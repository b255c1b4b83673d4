using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Posts webhooks, some at a time, over connections that are kept. What fails is posted again, as Calendly does, only sooner.</summary>
internal sealed class Load : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private readonly HttpClient _http;
    private readonly int _concurrency;
    private readonly bool _twice;

    /// <param name="concurrency">Webhooks in flight.</param>
    /// <param name="twice">Each is posted twice at the same moment.</param>
    public Load(int concurrency, bool twice)
    {
        (_concurrency, _twice) = (concurrency, twice);
        // Calendly gives up after some seconds, too.
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(15) };
    }

    /// <summary>Posts the webhooks 0 to <paramref name="count"/> - 1 and returns when each has its 200.</summary>
    public async Task<Posts> RunAsync(Uri target, int count, Func<int, SignedDelivery> make, CancellationToken cancellationToken, Posts? posts = null)
    {
        posts ??= new Posts(count);
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Math.Min(_concurrency, count)).Select(_ => Task.Run(WorkAsync, cancellationToken)));
        return posts;

        async Task WorkAsync()
        {
            int index;
            while ((index = Interlocked.Increment(ref next)) < count)
            {
                var at = index;
                await (_twice ? Task.WhenAll(DeliverAsync(at), DeliverAsync(at)) : DeliverAsync(at));
            }
        }

        Task DeliverAsync(int index) => PostUntilTakenAsync(target, index, make, posts, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private async Task PostUntilTakenAsync(Uri target, int index, Func<int, SignedDelivery> make, Posts posts, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; !await PostAsync(target, index, make(index), posts, cancellationToken); pause = Longer(pause))
        {
            posts.Repeat();
            await Task.Delay(pause, cancellationToken);
        }
    }

    /// <returns>False where it is to be posted again.</returns>
    private async Task<bool> PostAsync(Uri target, int index, SignedDelivery delivery, Posts posts, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation(CalendlySignature.HeaderName, delivery.Signature);
        var start = Stopwatch.GetTimestamp();
        posts.Begin(index, start);
        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.OK)
                posts.Acknowledge(Stopwatch.GetElapsedTime(start));
            else if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                posts.Refuse((int)answer.StatusCode);
            return answer.StatusCode != HttpStatusCode.ServiceUnavailable;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;
}
