using System.Net.Http.Headers;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Posts a test's event to where Calendly posts, signed as Calendly signs.</summary>
public sealed class TestEventSender(AddressVoice voice, PublicAddress address, SubscriptionAddress callback, SigningKeys keys, TimeProvider time)
{
    /// <summary>Whether there is a key to sign with.</summary>
    public async ValueTask<bool> CanSignAsync(CancellationToken cancellationToken)
    {
        await keys.RefreshIfOldAsync(cancellationToken);
        return keys.Current.Count > 0;
    }

    /// <summary>Null where it was stored; else where it stuck, and why.</summary>
    public async Task<(TestHop Hop, Failure Failure)?> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        var (target, chosen) = await callback.CurrentAsync(address.Current, cancellationToken);
        if ((chosen ?? (keys.Current is [var newest, ..] ? newest : null)) is not { } key)
        {
            return (TestHop.Reached, TestFailures.NoKey());
        }

        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        request.Headers.Add(WebhookSignature.HeaderName, WebhookSignature.Make(key, body, time.GetUtcNow()));
        if (!(await voice.SendAsync(request, cancellationToken)).TryGet(out var answer, out var failure))
        {
            return (TestHop.Reached, failure);
        }

        return answer.Status == 200 ? null : TestFailures.Judge(answer);
    }
}
