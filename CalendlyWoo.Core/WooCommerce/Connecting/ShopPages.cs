using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Fetches pages of a site as anybody may: no key, redirects followed by hand and looked at again, bounded in bytes and time.</summary>
internal sealed class ShopPages(IHttpClientFactory clients, IOptionsMonitor<EndpointOptions> endpoints, TimeProvider time)
{
    /// <summary>The client that goes only where <see cref="GuardedConnection"/> lets it.</summary>
    public const string ClientName = "ShopConnecting";

    private const int MostRedirects = 6;
    private const int LargestPage = 2 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ShopCall Look = ShopCall.Get("");

    private bool AllowInsecure => endpoints.CurrentValue.AllowInsecureEndpoints;

    /// <summary>The page at the end of all redirects, whatever its status.</summary>
    public async Task<Outcome<ShopPage>> GetAsync(Uri start, CancellationToken cancellationToken)
    {
        var (address, seen) = (start, new HashSet<Uri>());
        while (seen.Add(address) && seen.Count <= MostRedirects + 1)
        {
            if (!(await FetchAsync(address, cancellationToken)).TryGet(out var answer, out var failure))
                return failure;
            if ((int)answer.Status is not (301 or 302 or 303 or 307 or 308) || answer.Location is not { } location)
                return new ShopPage(address, answer, seen.Count > 1);
            if (!Uri.TryCreate(address, location, out var next) || next.Host.Length == 0 || next.UserInfo.Length > 0)
                return ShopFailures.Redirected(answer.Detail);
            if (WhyNot(address, next) is { } refused)
                return refused;
            address = new UriBuilder(next) { Fragment = "" }.Uri;
        }

        return ShopFailures.RedirectLoop(address.GetLeftPart(UriPartial.Path));
    }

    private Failure? WhyNot(Uri from, Uri to)
    {
        if (!EndpointRules.Allows(to, AllowInsecure))
            return ShopFailures.NotEncrypted(to.GetLeftPart(UriPartial.Path));
        var leadsInside = EndpointRules.IsLoopback(to.IdnHost) && !EndpointRules.IsLoopback(from.IdnHost);
        return leadsInside && !AllowInsecure ? ShopFailures.PrivateAddress(to.Authority) : null;
    }

    private async Task<Outcome<ShopAnswer>> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("Accept", "application/json, text/html;q=0.9, */*;q=0.8");
            using var response = await clients.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return new ShopAnswer(response, await ReadAsync(response, both.Token), null);
        }
        catch (HttpRequestException exception)
        {
            return NetworkClassifier.Classify(Look, exception);
        }
        catch (IOException)
        {
            return ShopFailures.ConnectionLost(nameof(IOException));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return limit.IsCancellationRequested ? ShopFailures.TimedOut("time-out") : ShopFailures.Unreachable("connect time-out");
        }
    }

    /// <summary>The beginning is enough: a page is only searched for its links, and what we ask of the REST root is small.</summary>
    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while (body.Length < LargestPage && (count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
            body.Write(buffer, 0, count);
        return body.ToArray();
    }
}
