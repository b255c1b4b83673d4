using System.Security.Cryptography;
using System.Text;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health;

/// <summary>A secret that all copies of one installation share and nobody else has: proves that an answer is our own. Made when it is first needed.</summary>
public sealed class InstallationKey(IDbContextFactory<AppDb> factory, GroupCommit commits, IDataProtectionProvider protection) : IDisposable
{
    private const string Key = "Health:InstallationKey";
    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.InstallationKey");
    private readonly SemaphoreSlim _gate = new(1);
    private byte[]? _known;

    /// <summary>HMAC-SHA256 over purpose and text, in hexadecimal.</summary>
    /// <param name="purpose">Keeps a proof of one kind from being used as another.</param>
    /// <param name="text">What is proved.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<string> ProveAsync(string purpose, string text, CancellationToken cancellationToken)
    {
        var key = _known ?? await LoadAsync(cancellationToken);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>One at a time: two that make one would overwrite each other's.</summary>
    private async Task<byte[]> LoadAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _known ??= await ReadAsync(cancellationToken) ?? await MakeAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var saved = await db.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == Key, cancellationToken);
        try
        {
            return saved is null ? null : Convert.FromBase64String(_protector.Unprotect(saved.Value));
        }
        catch (CryptographicException)
        {
            // Under another master key it is worth nothing: a new one does no harm, what was proved with it is asked anew.
            return null;
        }
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        var made = _protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        await commits.RunAloneAsync(
            async (db, token) =>
            {
                if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, token) is { } unreadable)
                {
                    unreadable.Value = made;
                }
                else
                {
                    db.Add(new SavedSetting { Key = Key, Value = made, IsProtected = true });
                }

                try
                {
                    return await db.SaveChangesAsync(token);
                }
                catch (DbUpdateException)
                {
                    // Another copy was quicker; its key holds.
                    return 0;
                }
            },
            cancellationToken);
        return await ReadAsync(cancellationToken) ?? throw new InvalidOperationException("The installation's key was written and cannot be read.");
    }
}
