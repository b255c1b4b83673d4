using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Calls a shop with a key that is not saved: one try per call, through the guarded client, so that every answer is seen as it is.</summary>
internal sealed class ShopTrial(HttpClient http, ShopSettings settings, TimeProvider time)
{
    private readonly ShopState _state = new(settings, time);

    /// <summary>The host removes the Authorization header; the key went into the query.</summary>
    public bool KeyWentInQuery => _state.KeyGoesInQuery;

    /// <summary>The host refuses PUT; the change went as POST.</summary>
    public bool PutIsRefused => _state.PutIsRefused;

    public Task<Outcome<ShopAnswer>> SendAsync(ShopCall call, CancellationToken cancellationToken) =>
        new ShopConversation(new ShopExchange(http, _state, time), _state).SendAsync(call, cancellationToken);
}

/// <summary>Makes trials.</summary>
internal sealed class ShopTrials(IHttpClientFactory clients, IOptionsMonitor<EndpointOptions> endpoints, TimeProvider time)
{
    /// <param name="url">The shop's address.</param>
    /// <param name="keys">The key to try.</param>
    public Outcome<ShopTrial> Begin(string url, ShopKeyPair keys)
    {
        if (ShopAddress.TryParse(url) is not { } address)
            return ShopFailures.BadAddress(null);
        return EndpointRules.Allows(address.Api, endpoints.CurrentValue.AllowInsecureEndpoints)
            ? new ShopTrial(clients.CreateClient(ShopPages.ClientName), new ShopSettings(address, keys.ConsumerKey, keys.ConsumerSecret, 1), time)
            : ShopFailures.NotEncrypted(null);
    }
}
