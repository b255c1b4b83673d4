using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>A key for the authenticator app.</summary>
/// <param name="Key">Base32, to be typed.</param>
/// <param name="Uri">To be scanned: <c>otpauth://totp/…</c> (github.com/google/google-authenticator/wiki/Key-Uri-Format).</param>
public sealed record AuthenticatorKey(string Key, string Uri);

/// <summary>
/// Two-step sign-in by an authenticator app (RFC 6238). Turning it on keeps the sessions as they are; none of the framework's own calls is used that
/// would end the one in which it is turned on.
/// </summary>
public sealed class AuthenticatorDesk(UserManager<AppUser> users, AccountDesk account, AppDb db, TimeProvider time)
{
    private const string Issuer = "CalendlyWoo";
    private const int RecoveryCodes = 10;

    // The store's own names, under which the framework's code provider looks for the key.
    private const string StoreProvider = "[AspNetUserStore]";
    private const string KeyName = "AuthenticatorKey";

    /// <summary>A new key; it counts only once a code of it was entered. Null where two-step sign-in is on already.</summary>
    public async Task<AuthenticatorKey?> BeginAsync(Guid id)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { TwoFactorEnabled: false } person) return null;
        var key = users.GenerateNewAuthenticatorKey();
        await users.SetAuthenticationTokenAsync(person, StoreProvider, KeyName, key);
        var label = Uri.EscapeDataString($"{Issuer}:{person.Email}");
        return new AuthenticatorKey(key, $"otpauth://totp/{label}?secret={key}&issuer={Issuer}&digits=6&period=30");
    }

    /// <summary>Turns it on where the code fits; gives the recovery codes, which nobody sees again.</summary>
    public async Task<Outcome<string[]>> TurnOnAsync(Guid id, string? code)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } person) return PeopleFailures.Gone();
        if (!await users.VerifyTwoFactorTokenAsync(person, users.Options.Tokens.AuthenticatorTokenProvider, Digits(code))) return PeopleFailures.CodeWrong();
        person.TwoFactorEnabled = true;
        db.Add(ActivityLog.Audit(T("Turned two-step sign-in on."), person.Name, time.GetUtcNow()));
        return await NewCodesAsync(person);
    }

    /// <summary>Replaces the recovery codes.</summary>
    public async Task<Outcome<string[]>> RenewCodesAsync(Guid id, string? password)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { TwoFactorEnabled: true } person) return PeopleFailures.Gone();
        if (!await account.KnowsPasswordAsync(person, password)) return PeopleFailures.PasswordWrong();
        db.Add(ActivityLog.Audit(T("Made new recovery codes."), person.Name, time.GetUtcNow()));
        return await NewCodesAsync(person);
    }

    /// <summary>Turns it off, which takes the password; null where it is done.</summary>
    public async Task<Failure?> TurnOffAsync(Guid id, string? password)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } person) return PeopleFailures.Gone();
        if (!await account.KnowsPasswordAsync(person, password)) return PeopleFailures.PasswordWrong();
        person.TwoFactorEnabled = false;
        db.Add(ActivityLog.Audit(T("Turned two-step sign-in off."), person.Name, time.GetUtcNow()));
        db.RemoveRange(db.UserTokens.Where(token => token.UserId == id));
        var result = await users.UpdateAsync(person);
        return result.Succeeded ? null : PeopleFailures.Of(result);
    }

    /// <summary>People write codes in groups.</summary>
    public static string Digits(string? typed) => string.Concat((typed ?? "").Where(char.IsAsciiDigit));

    private async Task<Outcome<string[]>> NewCodesAsync(AppUser person) =>
        await users.GenerateNewTwoFactorRecoveryCodesAsync(person, RecoveryCodes) is { } codes ? codes.ToArray() : PeopleFailures.Gone();
}
