using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// Gets one call through: where the host removes the Authorization header the key goes into the query, where it refuses PUT the call goes
/// as POST, and where several causes give the same answer one more question tells them apart.
/// </summary>
internal sealed class ShopConversation(ShopExchange exchange, ShopState state)
{
    private readonly bool _isEncrypted = state.Settings.Address.Api.Scheme == Uri.UriSchemeHttps;

    private bool MayPutKeyInQuery => _isEncrypted || EndpointRules.IsLoopback(state.Settings.Address.Api.IdnHost);

    public async Task<Outcome<ShopAnswer>> SendAsync(ShopCall call, CancellationToken cancellationToken)
    {
        var outcome = await WithMethodAsync(call, cancellationToken);
        return outcome.Failure is { } failure ? await NameCauseAsync(call, failure, cancellationToken) : outcome;
    }

    private async Task<Outcome<ShopAnswer>> WithMethodAsync(ShopCall call, CancellationToken cancellationToken)
    {
        var isPut = call.Method == HttpMethod.Put;
        if (!isPut || !state.PutIsRefused)
        {
            var outcome = await WithKeyAsync(call, cancellationToken);
            if (!isPut || outcome.Failure?.Code != ShopFailures.MethodRefusedCode)
                return outcome;
        }

        var asPost = await WithKeyAsync(call with { Method = HttpMethod.Post }, cancellationToken);
        state.PutIsRefused = asPost.Failure?.Code != ShopFailures.MethodRefusedCode;
        return asPost;
    }

    private async Task<Outcome<ShopAnswer>> WithKeyAsync(ShopCall call, CancellationToken cancellationToken)
    {
        var keyInQuery = state.KeyGoesInQuery;
        var first = await exchange.SendAsync(call, keyInQuery, cancellationToken);
        if (!IsKeyUnseen(first.Failure))
            return first;
        if (!MayPutKeyInQuery)
            return first.Failure is { Code: ShopFailures.UnknownKeyCode } failure ? ShopFailures.HttpsNeeded(failure.Detail) : first;

        var second = await exchange.SendAsync(call, !keyInQuery, cancellationToken);
        if (IsKeyUnseen(second.Failure))
            return first;
        if (IsKeySeen(second.Failure))
            state.KeyGoesInQuery = !keyInQuery;
        return second;
    }

    private async Task<Failure> NameCauseAsync(ShopCall call, Failure failure, CancellationToken cancellationToken)
    {
        if (failure.Code == ShopFailures.KeyRefusedCode)
        {
            var other = (await WithKeyAsync(call.IsWrite ? ShopProbe.Read : ShopProbe.Write, cancellationToken)).Failure;
            return other?.Code switch
            {
                ShopFailures.KeyRefusedCode => ShopFailures.WrongSecret(failure.Detail),
                null when call.IsWrite => ShopFailures.ReadOnlyKey(failure.Detail),
                _ when !call.IsWrite && ShopProbe.ProvesWriting(other) => ShopFailures.WriteOnlyKey(failure.Detail),
                _ => failure,
            };
        }

        if (!call.IsWrite || call == ShopProbe.Write || call == ShopProbe.Change || failure.Code is not (ShopFailures.FirewallCode or ShopFailures.WebPageCode))
            return failure;
        var harmless = await WithKeyAsync(ShopProbe.Write, cancellationToken);
        return ShopProbe.ProvesWriting(harmless.Failure) ? ShopFailures.WriteBlocked(failure.Detail) : failure;
    }

    private static bool IsKeyUnseen(Failure? failure) => failure?.Code is ShopFailures.UnknownKeyCode or ShopFailures.RestDisabledCode;

    private static bool IsKeySeen(Failure? failure) =>
        failure is null or { Category: FailureCategory.Permanent } or { Code: ShopFailures.KeyRefusedCode or ShopFailures.NoRightsCode };
}
