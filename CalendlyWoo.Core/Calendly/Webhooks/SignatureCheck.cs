using CalendlyWoo.Core.Calendly.Subscriptions;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>Checks a delivery's signature by the keys that count now; where none fits, by those that another copy of the product may have chosen since.</summary>
public sealed class SignatureCheck(SigningKeys keys, IOptionsMonitor<CalendlyOptions> options, TimeProvider time)
{
    /// <param name="header">The header's value, or null.</param>
    /// <param name="body">The raw bytes.</param>
    /// <param name="cancellationToken">Ends the reading of keys.</param>
    public async ValueTask<SignatureVerdict> VerifyAsync(string? header, byte[] body, CancellationToken cancellationToken)
    {
        var verdict = Verify(header, body);
        return verdict is SignatureVerdict.Wrong or SignatureVerdict.Missing && await keys.RefreshIfOldAsync(cancellationToken) ? Verify(header, body) : verdict;
    }

    /// <summary>Whether the slug is one that only Calendly and we know.</summary>
    public bool IsOwnSlug(string slug) => keys.IsOwnSlug(slug);

    private SignatureVerdict Verify(string? header, byte[] body) =>
        WebhookSignature.Verify(header, body, keys.Current, time.GetUtcNow(), options.CurrentValue.SignatureTolerance);
}
