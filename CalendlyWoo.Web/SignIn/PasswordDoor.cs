using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
public enum Entrance
{
    /// <summary>Unknown, wrong or resting: never said which.</summary>
    Refused,

    /// <summary>The password is right; the code is wanted next.</summary>
    NeedsCode,

    Open,
}

/// <summary>Signs in by password and code. Whoever guesses learns nothing from the answer or its time: a password is hashed in every case.</summary>
public sealed class PasswordDoor(SignInManager<AppUser> signIn, UserManager<AppUser> users, IPasswordHasher<AppUser> hasher, AppDb db, TimeProvider time)
{
    private static readonly AppUser Nobody = new();
    private static string? _nobodysHash;

    /// <summary>Tries a password.</summary>
    public async Task<Entrance> EnterAsync(string email, string password)
    {
        var user = await users.FindByEmailAsync(email);
        if (user is null || await users.IsLockedOutAsync(user))
        {
            hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString()), password);
            return Entrance.Refused;
        }

        return await EndAsync(user, await signIn.PasswordSignInAsync(user, password, isPersistent: true, lockoutOnFailure: true));
    }

    /// <summary>Tries the code of the authenticator app, after the password.</summary>
    public async Task<Entrance> EnterCodeAsync(string code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        return await EndAsync(user, await signIn.TwoFactorAuthenticatorSignInAsync(AuthenticatorDesk.Digits(code), isPersistent: true, rememberClient: false));
    }

    /// <summary>Tries a recovery code, after the password; each opens once.</summary>
    public async Task<Entrance> EnterRecoveryAsync(string code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null || await users.IsLockedOutAsync(user)) return Entrance.Refused;
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code.Trim().ToUpperInvariant());
        if (!result.Succeeded) await users.AccessFailedAsync(user);
        return await EndAsync(user, result);
    }

    /// <summary>Tries a passkey.</summary>
    /// <param name="credential">What the browser's <c>navigator.credentials.get</c> gave, as JSON.</param>
    public async Task<Entrance> EnterPasskeyAsync(string credential)
    {
        var assertion = await PasskeyCeremony.TryAsync(() => signIn.PerformPasskeyAssertionAsync(credential));
        if (assertion is not { Succeeded: true } || await users.IsLockedOutAsync(assertion.User)) return Entrance.Refused;
        await users.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey);
        await signIn.SignInAsync(assertion.User, isPersistent: true);
        return await EndAsync(assertion.User, SignInResult.Success);
    }

    private async Task<Entrance> EndAsync(AppUser? user, SignInResult result)
    {
        if (user is null) return Entrance.Refused;
        if (result.RequiresTwoFactor) return Entrance.NeedsCode;
        var now = time.GetUtcNow();
        if (result.Succeeded)
            user.LastSignInAt = now;
        else if (result.IsLockedOut)
            db.Add(ActivityLog.Audit(T($"{user.Name}’s account rests for {PeopleRegistration.Rest.TotalMinutes} minutes after too many wrong attempts to sign in."), "product", now));
        if (result.Succeeded || result.IsLockedOut) await db.SaveChangesAsync();
        return result.Succeeded ? Entrance.Open : Entrance.Refused;
    }
}
