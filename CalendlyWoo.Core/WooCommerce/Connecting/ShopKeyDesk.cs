using System.Text.Json;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Keeps the runs of the key-granting flow: begins one, takes the posted key in, and says how it ended.</summary>
public sealed class ShopKeyDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, IDataProtectionProvider protection, ShopKeyQueue queue, TimeProvider time)
{
    private const int LongestField = 200;
    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.ShopKeys");

    /// <summary>Why the shop could not post a key to us, or null.</summary>
    public static Failure? WhyNot(FoundShop shop, Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(shop);
        ArgumentNullException.ThrowIfNull(publicUrl);
        return KeyGrantRules.WhyNot(shop.Site, publicUrl);
    }

    /// <summary>Begins a run; earlier ones that were never answered are forgotten.</summary>
    /// <param name="shop">The shop that is asked.</param>
    /// <param name="publicUrl">The address under which the shop reaches us.</param>
    /// <param name="actor">Who connects.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where to send the browser, or why the flow cannot work.</returns>
    public async Task<Outcome<Uri>> BeginAsync(FoundShop shop, Uri publicUrl, string actor, CancellationToken cancellationToken)
    {
        if (WhyNot(shop, publicUrl) is { } failure)
            return failure;
        var (token, now) = (KeyGrantRules.NewToken(), time.GetUtcNow());
        await commits.RunAloneAsync(
            async (db, inner) =>
            {
                await db.ShopKeyRequests.Where(r => r.State == ShopKeyState.Asked || r.ExpiresAt < now).ExecuteDeleteAsync(inner);
                db.Add(new ShopKeyRequest
                {
                    TokenHash = KeyGrantRules.HashOf(token), ShopUrl = shop.Url, At = now, ExpiresAt = now + KeyGrantRules.Lifetime, Actor = actor,
                });
                return await db.SaveChangesAsync(inner);
            },
            cancellationToken);
        return KeyGrantRules.Authorize(shop, publicUrl, token);
    }

    /// <summary>
    /// Takes a posted key in, encrypted; it is tried after the shop has its answer, because the shop may be busy posting. False for whatever does not belong
    /// to a run that waits: an unknown token, an old one, one that was answered, or a body that is not the shop's.
    /// </summary>
    public async Task<bool> TakeAsync(string token, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var (hash, now) = (KeyGrantRules.HashOf(token), time.GetUtcNow());
        if (Read(body, KeyGrantRules.ReferenceOf(hash)) is not { } keys)
            return false;
        var pending = _protector.Protect(JsonSerializer.Serialize(new[] { keys.ConsumerKey, keys.ConsumerSecret }));
        var taken = await commits.RunAloneAsync(
            (db, inner) => db.ShopKeyRequests.Where(r => r.TokenHash == hash && r.State == ShopKeyState.Asked && r.ExpiresAt > now).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, ShopKeyState.Received).SetProperty(r => r.ReceivedAt, now).SetProperty(r => r.PendingKey, pending), inner),
            cancellationToken);
        if (taken == 1)
            queue.Add(hash);
        return taken == 1;
    }

    /// <summary>The run that the shop's <c>user_id</c> names, or null.</summary>
    public async Task<ShopKeyRequest?> FindAsync(string? reference, CancellationToken cancellationToken)
    {
        if (reference is null || reference.Length > LongestField)
            return null;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var runs = await db.ShopKeyRequests.AsNoTracking().OrderByDescending(r => r.At).Take(20).ToListAsync(cancellationToken);
        return runs.FirstOrDefault(run => KeyGrantRules.ReferenceOf(run.TokenHash) == reference);
    }

    /// <summary>The runs whose key still is to be tried.</summary>
    internal async Task<IReadOnlyList<string>> ListReceivedAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.ShopKeyRequests.Where(r => r.State == ShopKeyState.Received).Select(r => r.TokenHash).ToListAsync(cancellationToken);
    }

    internal async Task<(ShopKeyRequest Run, ShopKeyPair Keys)?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var run = await db.ShopKeyRequests.AsNoTracking().SingleOrDefaultAsync(r => r.TokenHash == hash && r.State == ShopKeyState.Received, cancellationToken);
        if (run?.PendingKey is not { } pending)
            return null;
        var pair = JsonSerializer.Deserialize<string[]>(_protector.Unprotect(pending))!;
        return (run, new ShopKeyPair(pair[0], pair[1]));
    }

    internal Task CloseAsync(string hash, ShopKeyState state, string? problem, CancellationToken cancellationToken) => commits.RunAloneAsync(
        (db, inner) => db.ShopKeyRequests.Where(r => r.TokenHash == hash).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.Problem, problem).SetProperty(r => r.PendingKey, (string?)null), inner),
        cancellationToken);

    private static ShopKeyPair? Read(ReadOnlyMemory<byte> body, string reference)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            return JsonRead.Text(root, "user_id") == reference && ShopKeyPair.Read(JsonRead.Text(root, "consumer_key"), JsonRead.Text(root, "consumer_secret")).TryGet(out var keys, out _)
                ? keys : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
