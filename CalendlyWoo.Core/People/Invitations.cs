using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>An invitation and the link that only now is known.</summary>
public sealed record IssuedInvitation(Invitation Invitation, Uri Link);

/// <summary>Invites people: a link that lets one person make her account, once, within a week.</summary>
public sealed class Invitations(AppDb db, UserManager<AppUser> users, PublicAddress address, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Those that nobody took up yet, newest first; also the ones whose time is over.</summary>
    public async Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken cancellationToken) =>
        await db.Invitations.AsNoTracking().Where(one => one.AcceptedAt == null).OrderByDescending(one => one.At).ToListAsync(cancellationToken);

    /// <summary>Invites somebody; an earlier invitation of the same address ends.</summary>
    public async Task<Outcome<IssuedInvitation>> InviteAsync(string? email, PersonRole role, string actor, CancellationToken cancellationToken)
    {
        if (!Mailbox.TryParse(email, null, out var mailbox)) return PeopleFailures.AddressInvalid();
        if (await users.FindByEmailAsync(mailbox.Address) is not null) return PeopleFailures.AddressTaken();
        var (now, token) = (time.GetUtcNow(), OneTimeToken.New());
        db.RemoveRange(await db.Invitations.Where(one => one.AcceptedAt == null && one.Email == mailbox.Address).ToListAsync(cancellationToken));
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now), Email = mailbox.Address, Role = role, TokenHash = token.Hash, InvitedBy = actor, At = now, ExpiresAt = now + Lifetime,
        };
        db.Add(invitation);
        db.Add(ActivityLog.Audit(T($"Invited somebody as {RoleWords.NameOf(role)}."), actor, now));
        await db.SaveChangesAsync(cancellationToken);
        return new IssuedInvitation(invitation, LinkOf(token));
    }

    /// <summary>A new link for another week; the one before ends.</summary>
    public async Task<Outcome<IssuedInvitation>> RenewAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        if (await db.Invitations.SingleOrDefaultAsync(one => one.Id == id && one.AcceptedAt == null, cancellationToken) is not { } invitation) return PeopleFailures.Gone();
        var (now, token) = (time.GetUtcNow(), OneTimeToken.New());
        (invitation.TokenHash, invitation.ExpiresAt) = (token.Hash, now + Lifetime);
        db.Add(ActivityLog.Audit(T($"Made a new link for an invitation as {RoleWords.NameOf(invitation.Role)}."), actor, now));
        await db.SaveChangesAsync(cancellationToken);
        return new IssuedInvitation(invitation, LinkOf(token));
    }

    /// <summary>Ends an invitation that nobody took up yet.</summary>
    public async Task WithdrawAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        if (await db.Invitations.SingleOrDefaultAsync(one => one.Id == id && one.AcceptedAt == null, cancellationToken) is not { } invitation) return;
        db.Remove(invitation);
        db.Add(ActivityLog.Audit(T($"Withdrew an invitation as {RoleWords.NameOf(invitation.Role)}."), actor, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The invitation of a link that works; null for any other.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = OneTimeToken.HashOf(token);
        var found = await db.Invitations.SingleOrDefaultAsync(one => one.TokenHash == hash && one.AcceptedAt == null, cancellationToken);
        return found?.ExpiresAt > time.GetUtcNow() ? found : null;
    }

    /// <summary>Makes the account and uses the invitation up, in one commit.</summary>
    public async Task<Outcome<AppUser>> AcceptAsync(string token, string? name, string? password, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } invitation) return PeopleFailures.LinkInvalid();
        var now = time.GetUtcNow();
        if (!new NewAccount(name, invitation.Email, password).Build(invitation.Role, now).TryGet(out var person, out var failure)) return failure;
        invitation.AcceptedAt = person.LastSignInAt = now;
        db.Add(ActivityLog.Audit(T($"Joined as {RoleWords.NameOf(person.Role)}, invited by {invitation.InvitedBy}."), person.Name, now));
        try
        {
            var made = await users.CreateAsync(person, password!);
            return made.Succeeded ? person : PeopleFailures.Of(made);
        }
        catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
        {
            return PeopleFailures.LinkInvalid();
        }
    }

    private Uri LinkOf(OneTimeToken token) => new(address.Current, $"invitation/{token.Token}");
}
