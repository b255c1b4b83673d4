using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Settings;

/// <summary>Reads and writes what the owner saves in the dashboard; a value from configuration wins over it.</summary>
public sealed partial class SavedSettings(
    IDbContextFactory<AppDb> factory, SavedSettingsSource source, IConfiguration configuration, IDataProtectionProvider protection, TimeProvider time,
    ILogger<SavedSettings> logger)
{
    private static readonly string[] MainJob =
        ["Calendly:WebhookSigningKey", "WooCommerce:Url", "WooCommerce:ConsumerKey", "WooCommerce:ConsumerSecret", "Smtp:Host"];

    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.Settings");

    /// <summary>Brings the saved values into the configuration.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Settings.AsNoTracking().ToListAsync(cancellationToken);
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows.Where(row => SavedKeys.IsKnown(row.Key)))
        {
            if (Read(row) is not { } value)
            {
                continue;
            }

            if (SavedKeys.IsReadable(row.Key, value))
            {
                values[row.Key] = value;
            }
            else
            {
                LogUnusable(row.Key);
            }
        }

        source.Replace(values);
    }

    /// <summary>Saves several values in one commit, and the line in the audit trail with them; null or empty takes a value away.</summary>
    /// <param name="values">By the keys of the contract.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="audit">What was done, in the owner's words and without a secret; null where nobody did anything, as in daily reading.</param>
    /// <param name="cancellationToken">Ends the wait, not the commit.</param>
    public async Task SaveAsync(IReadOnlyDictionary<string, string?> values, string actor, string? audit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(values);
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            foreach (var (key, value) in values)
            {
                await WriteAsync(db, key, value, cancellationToken);
            }

            if (audit is not null)
            {
                db.Add(ActivityLog.Audit(audit, actor, time.GetUtcNow()));
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        await LoadAsync(cancellationToken);
    }

    /// <summary>Whether the value comes from the operator's configuration: shown read-only.</summary>
    public bool IsFromConfiguration(string key) =>
        configuration is IConfigurationRoot root && root.Providers.Any(
            provider => provider is not SavedSettingsProvider && provider.TryGet(key, out var value) && !string.IsNullOrEmpty(value));

    /// <summary>Whether the operator's configuration alone is enough for the main job: Calendly's signing key, the shop and the mail server (the contract).</summary>
    public bool WorkAlone() => MainJob.All(IsFromConfiguration);

    /// <summary>The value that holds now, or null.</summary>
    public string? Current(string key) => configuration[key] is { Length: > 0 } value ? value : null;

    private async Task WriteAsync(AppDb db, string key, string? value, CancellationToken cancellationToken)
    {
        if (!SavedKeys.IsKnown(key))
        {
            throw new ArgumentException("Only settings of SavedKeys can be saved.", nameof(key));
        }

        var row = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == key, cancellationToken);
        if (string.IsNullOrEmpty(value))
        {
            if (row is not null)
            {
                db.Remove(row);
            }

            return;
        }

        row ??= db.Add(new SavedSetting { Key = key, Value = "" }).Entity;
        row.IsProtected = SavedKeys.IsSecret(key);
        row.Value = row.IsProtected ? _protector.Protect(value) : value;
    }

    private string? Read(SavedSetting row)
    {
        if (!row.IsProtected)
        {
            return row.Value;
        }

        try
        {
            return _protector.Unprotect(row.Value);
        }
        catch (System.Security.Cryptography.CryptographicException exception)
        {
            LogUnreadable(exception, row.Key);
            return null;
        }
    }

    [LoggerMessage(1401, LogLevel.Error, "The saved setting {Key} cannot be decrypted: the master key is another one than when it was saved. Enter it again")]
    private partial void LogUnreadable(Exception exception, string key);

    [LoggerMessage(1402, LogLevel.Error, "The saved setting {Key} holds a value that this version cannot read; it counts as not saved. Enter it again")]
    private partial void LogUnusable(string key);
}
