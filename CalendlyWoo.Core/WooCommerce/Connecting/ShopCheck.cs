using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>The connection test: every way in which a shop can be unusable told apart, each with its next step. Changes nothing in the shop.</summary>
public sealed class ShopCheck
{
    private static readonly TimeSpan SlowAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);
    private readonly ShopDiscovery _discovery;
    private readonly ShopTrials _trials;
    private readonly TimeProvider _time;

    internal ShopCheck(ShopDiscovery discovery, ShopTrials trials, TimeProvider time) => (_discovery, _trials, _time) = (discovery, trials, time);

    /// <summary>Finds the shop from any URL of it, without a key.</summary>
    public Task<Outcome<FoundShop>> FindAsync(string? typed, CancellationToken cancellationToken) => _discovery.FindAsync(typed, cancellationToken);

    /// <summary>Runs the whole test.</summary>
    /// <param name="url">Any address of the shop.</param>
    /// <param name="keys">The key to try; it need not be saved.</param>
    /// <param name="isSaved">The address is the saved one and is called as it is; otherwise the one that was found is.</param>
    /// <param name="onStep">Is told after every step, on some thread.</param>
    /// <param name="cancellationToken">Ends the test.</param>
    public async Task<ShopCheckReport> RunAsync(string? url, ShopKeyPair keys, bool isSaved, Action<ShopCheckReport>? onStep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var list = new ShopCheckList(onStep);
        list.Begin(ShopCheckPart.Address);
        if (!(await _discovery.FindAsync(url, cancellationToken)).TryGet(out var shop, out var failure))
            return list.Fail(failure);
        TellOf(list, shop);
        return _trials.Begin(isSaved ? url! : shop.Url, keys).TryGet(out var trial, out var unusable)
            ? await TryKeyAsync(list, trial, cancellationToken)
            : list.Fail(unusable);
    }

    private static void TellOf(ShopCheckList list, FoundShop shop)
    {
        list.Shop = shop;
        list.Pass(ShopCheckPart.Address, shop.WasRedirected
            ? T($"The shop is at {shop.Url}, where the address that you gave leads.")
            : T($"The shop was found at {shop.Url}."));
        if (shop.Site.Scheme == Uri.UriSchemeHttps)
            list.Pass(ShopCheckPart.Encryption);
        else if (EndpointRules.IsLoopback(shop.Site.IdnHost))
            list.Pass(ShopCheckPart.Encryption, T("The connection is not encrypted, which is fine because the shop runs on this computer."));
        else
            list.Warn(ShopCheckPart.Encryption, T("The connection is not encrypted."), T("Whoever runs CalendlyWoo allowed it. Use https as soon as the shop is on the internet."));
        list.Pass(ShopCheckPart.Answers);
        list.Pass(ShopCheckPart.WooCommerce);
        list.Begin(ShopCheckPart.Key);
    }

    private async Task<ShopCheckReport> TryKeyAsync(ShopCheckList list, ShopTrial trial, CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        if (!(await trial.SendAsync(ShopProbe.Read, cancellationToken)).TryGet(out var answer, out var failure))
            return list.Fail(failure);
        var took = _time.GetElapsedTime(began);
        if (trial.KeyWentInQuery)
            list.Warn(ShopCheckPart.Key, T("The shop accepts our key, but the server in front of it removes it from where it belongs."), HeaderAdvice);
        else
            list.Pass(ShopCheckPart.Key);
        if (answer.IsFromCache)
            list.Warn(ShopCheckPart.Answers, T("A cache answered in the shop's place, so that we may see old orders."), T("Ask the host to exempt /wp-json/ from the cache."));
        list.Pass(ShopCheckPart.Reading);
        list.Begin(ShopCheckPart.Writing);
        if (await ProveWritingAsync(trial, cancellationToken) is { } refused)
            return list.Fail(refused);
        list.Pass(ShopCheckPart.Writing, trial.PutIsRefused ? T("We may change orders. The server refuses PUT, so that we use POST, which does the same.") : null);
        TellOfClock(list, answer.Date);
        TellOfSpeed(list, took);
        return list.Finish();
    }

    private static async Task<Failure?> ProveWritingAsync(ShopTrial trial, CancellationToken cancellationToken)
    {
        foreach (var probe in new[] { ShopProbe.Write, ShopProbe.Change })
        {
            var failure = (await trial.SendAsync(probe, cancellationToken)).Failure;
            if (!ShopProbe.ProvesWriting(failure))
                return failure is { Code: ShopFailures.FirewallCode or ShopFailures.WebPageCode } ? ShopFailures.WritesBlocked(failure.Detail) : failure;
        }

        return null;
    }

    private void TellOfClock(ShopCheckList list, DateTimeOffset? theirs)
    {
        if (theirs is not { } date || (date - _time.GetUtcNow()).Duration() is var apart && apart <= ClockTolerance)
            list.Pass(ShopCheckPart.Clock);
        else
            list.Warn(
                ShopCheckPart.Clock,
                T($"The shop's clock and ours are {(int)apart.TotalMinutes} minutes apart."),
                T("Compare both with your own watch, and ask whoever runs the wrong one to set it."));
    }

    private static void TellOfSpeed(ShopCheckList list, TimeSpan took)
    {
        if (took < SlowAnswer)
            list.Pass(ShopCheckPart.Speed);
        else
            list.Warn(
                ShopCheckPart.Speed,
                T($"The shop took {(int)Math.Round(took.TotalSeconds)} seconds to answer a small question."),
                T("Mails go out all the same, only later. Ask the host why it is slow."));
    }

    private static string HeaderAdvice => T(
        "We send it in the address instead, encrypted, and all works. Better: Apache needs the line SetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=$1 in "
        + ".htaccess, nginx with PHP-FPM needs fastcgi_param HTTP_AUTHORIZATION $http_authorization; give this to the host.");
}
