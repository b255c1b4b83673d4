using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>Makes the first owner, or lets one back in, for whoever holds the set-up link's token.</summary>
public sealed class OwnerSetUp(AppDb db, UserManager<AppUser> users, SetUpLink link, PeopleSignal signal, TimeProvider time)
{
    /// <summary>The owners that there are, for a token that holds; null for any other.</summary>
    public async Task<IReadOnlyList<AppUser>?> OpenAsync(string token, CancellationToken cancellationToken) =>
        await link.FindAsync(db, token, cancellationToken) is null ? null
            : await db.Users.AsNoTracking().Where(user => user.Role == PersonRole.Owner).OrderBy(user => user.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>Makes an owner and uses the token up, in one commit.</summary>
    public async Task<Outcome<AppUser>> CreateAsync(string token, NewAccount typed, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (await link.FindAsync(db, token, cancellationToken) is not { } row) return PeopleFailures.LinkInvalid();
        return await CreateAsync(typed, row, T("Became an owner by the set-up link."));
    }

    /// <summary>Makes the owner whom the operator's configuration names.</summary>
    public Task<Outcome<AppUser>> CreateConfiguredAsync(NewAccount typed) => CreateAsync(typed, null, T("Became the owner by configuration."));

    /// <summary>
    /// Gives an owner a new password, takes her second factor, passkeys and recovery codes away, ends her sessions, and uses the token up, in one commit.
    /// </summary>
    public async Task<Outcome<AppUser>> ResetAsync(string token, Guid ownerId, string? password, CancellationToken cancellationToken)
    {
        if (await link.FindAsync(db, token, cancellationToken) is not { } row) return PeopleFailures.LinkInvalid();
        if (await db.Users.SingleOrDefaultAsync(user => user.Id == ownerId && user.Role == PersonRole.Owner, cancellationToken) is not { } owner) return PeopleFailures.Gone();
        if (PasswordRules.Problem(password ?? "", owner.Email ?? "") is { } problem) return PeopleFailures.Password(problem);
        owner.PasswordHash = users.PasswordHasher.HashPassword(owner, password!);
        owner.SecurityStamp = Guid.NewGuid().ToString("N");
        (owner.TwoFactorEnabled, owner.LockoutEnd, owner.AccessFailedCount) = (false, null, 0);
        db.RemoveRange(await db.UserTokens.Where(one => one.UserId == ownerId).ToListAsync(cancellationToken));
        db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(one => one.UserId == ownerId).ToListAsync(cancellationToken));
        db.Remove(row);
        db.Add(ActivityLog.Audit(
            T("Chose a new password by the operator’s set-up link. Two-step sign-in and passkeys were taken away, and every session ended."), owner.Name, time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
        {
            return PeopleFailures.LinkInvalid();
        }

        signal.Raise(ownerId);
        return owner;
    }

    private async Task<Outcome<AppUser>> CreateAsync(NewAccount typed, SavedSetting? row, string audit)
    {
        var now = time.GetUtcNow();
        if (!typed.Build(PersonRole.Owner, now).TryGet(out var owner, out var failure)) return failure;
        if (row is not null)
        {
            db.Remove(row);
            owner.LastSignInAt = now;
        }

        db.Add(ActivityLog.Audit(audit, owner.Name, now));
        try
        {
            var made = await users.CreateAsync(owner, typed.Password!);
            return made.Succeeded ? owner : PeopleFailures.Of(made);
        }
        catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
        {
            // Somebody used the link in the same moment.
            return PeopleFailures.LinkInvalid();
        }
    }
}
