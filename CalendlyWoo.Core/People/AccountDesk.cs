using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>What a person sees of her own account.</summary>
public sealed record AccountView(string Name, string Email, PersonRole Role, bool HasCode, int RecoveryCodesLeft, IReadOnlyList<UserPasskeyInfo> Passkeys);

/// <summary>What a person does with her own account: name, password, passkeys, sessions.</summary>
public sealed class AccountDesk(UserManager<AppUser> users, AppDb db, PeopleSignal signal, TimeProvider time)
{
    /// <summary>Her account, or null where it is gone.</summary>
    public async Task<AccountView?> ViewAsync(Guid id) => await users.FindByIdAsync(id.ToString()) is not { } person ? null : new AccountView(
        person.Name, person.Email!, person.Role, person.TwoFactorEnabled, await users.CountRecoveryCodesAsync(person),
        [.. (await users.GetPasskeysAsync(person)).OrderBy(passkey => passkey.CreatedAt)]);

    /// <summary>Null where it is done.</summary>
    public async Task<Failure?> RenameAsync(AppUser person, string? name)
    {
        ArgumentNullException.ThrowIfNull(person);
        var clean = NewAccount.NameOf(name);
        if (clean.Length == 0) return PeopleFailures.NameMissing();
        if (clean == person.Name) return null;
        Note(T($"{person.Name} is called {clean} now."), clean);
        person.Name = clean;
        return Of(await users.UpdateAsync(person));
    }

    /// <summary>Changes the password and ends every session; the one that asks has to be renewed. Null where it is done.</summary>
    public async Task<Failure?> ChangePasswordAsync(AppUser person, string? present, string? wanted)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!await KnowsPasswordAsync(person, present)) return PeopleFailures.PasswordWrong();
        if (PasswordRules.Problem(wanted ?? "", person.Email ?? "") is { } problem) return PeopleFailures.Password(problem);
        Note(T("Changed the password. Every other session ended."), person.Name);
        var failure = Of(await users.ChangePasswordAsync(person, present!, wanted!));
        if (failure is null) signal.Raise(person.Id);
        return failure;
    }

    /// <summary>Ends every session, this one too.</summary>
    public async Task SignOutEverywhereAsync(AppUser person)
    {
        ArgumentNullException.ThrowIfNull(person);
        Note(T("Signed out on every device."), person.Name);
        await users.UpdateSecurityStampAsync(person);
        signal.Raise(person.Id);
    }

    /// <summary>Keeps a passkey that the browser made.</summary>
    public async Task<Failure?> AddPasskeyAsync(AppUser person, UserPasskeyInfo passkey, string? name)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(passkey);
        passkey.Name = NewAccount.NameOf(name) is { Length: > 0 } clean ? clean : T("Passkey");
        Note(T($"Added the passkey “{passkey.Name}”."), person.Name);
        return Of(await users.AddOrUpdatePasskeyAsync(person, passkey));
    }

    /// <summary>Takes a passkey away.</summary>
    public async Task RemovePasskeyAsync(Guid id, byte[] credentialId)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } person || await users.GetPasskeyAsync(person, credentialId) is not { } passkey) return;
        Note(T($"Removed the passkey “{passkey.Name ?? ""}”."), person.Name);
        await users.RemovePasskeyAsync(person, credentialId);
    }

    /// <summary>Gives a passkey another name.</summary>
    public async Task RenamePasskeyAsync(Guid id, byte[] credentialId, string? name)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } person || await users.GetPasskeyAsync(person, credentialId) is not { } passkey) return;
        if (NewAccount.NameOf(name) is not { Length: > 0 } clean) return;
        passkey.Name = clean;
        await users.AddOrUpdatePasskeyAsync(person, passkey);
    }

    /// <summary>Compares the password; a wrong one counts towards the account's rest.</summary>
    internal async Task<bool> KnowsPasswordAsync(AppUser person, string? password)
    {
        if (await users.IsLockedOutAsync(person)) return false;
        if (await users.CheckPasswordAsync(person, password ?? "")) return true;
        await users.AccessFailedAsync(person);
        return false;
    }

    private void Note(string audit, string actor) => db.Add(ActivityLog.Audit(audit, actor, time.GetUtcNow()));

    private static Failure? Of(IdentityResult result) => result.Succeeded ? null : PeopleFailures.Of(result);
}
