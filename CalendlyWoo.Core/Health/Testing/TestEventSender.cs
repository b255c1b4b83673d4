using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using CalendlyWoo.Core.Calendly;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Posts a test's event to the public address, signed as Calendly signs.</summary>
public sealed class TestEventSender(AddressVoice voice, PublicAddress address, IOptionsMonitor<CalendlyOptions> options, TimeProvider time)
{
    /// <summary>Whether there is a key to sign with.</summary>
    public bool CanSign => options.CurrentValue.SigningKeys.Count > 0;

    /// <summary>Null where it was stored; else where it stuck, and why.</summary>
    public async Task<(TestHop Hop, Failure Failure)?> SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressFormat.Below(address.Current, "webhooks/calendly")) { Content = content };
        request.Headers.Add(WebhookSignature.HeaderName, Sign(body, options.CurrentValue.SigningKeys[0], time.GetUtcNow()));
        if (!(await voice.SendAsync(request, cancellationToken)).TryGet(out var answer, out var failure))
        {
            return (TestHop.Reached, failure);
        }

        return answer.Status == 200 ? null : TestFailures.Judge(answer);
    }

    private static string Sign(byte[] body, string key, DateTimeOffset at)
    {
        var t = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(t + "."), .. body];
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), signed);
        return $"t={t},v1={Convert.ToHexStringLower(signature)}";
    }
}
