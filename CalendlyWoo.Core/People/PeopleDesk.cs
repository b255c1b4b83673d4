using System.Data;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>Who may sign in, and as what. At least one owner always stays.</summary>
public sealed class PeopleDesk(AppDb db, PeopleSignal signal, TimeProvider time)
{
    /// <summary>Everybody, owners first.</summary>
    public async Task<IReadOnlyList<AppUser>> ListAsync(CancellationToken cancellationToken)
    {
        var people = await db.Users.AsNoTracking().ToListAsync(cancellationToken);
        return [.. people.OrderByDescending(person => person.Role).ThenBy(person => person.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>Gives somebody another role and ends her sessions, so that the old one holds nowhere; null where it is done.</summary>
    public Task<Failure?> ChangeRoleAsync(Guid id, PersonRole role, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, role == PersonRole.Owner, person =>
        {
            var before = person.Role;
            (person.Role, person.SecurityStamp, person.ConcurrencyStamp) = (role, Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
            return T($"Changed the role of {person.Name} from {RoleWords.NameOf(before)} to {RoleWords.NameOf(role)}.");
        }, actor, cancellationToken);

    /// <summary>Takes somebody's account away, and her sessions with it; null where it is done.</summary>
    public Task<Failure?> RemoveAsync(Guid id, string actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, false, person =>
        {
            db.Remove(person);
            return T($"Removed {person.Name} ({RoleWords.NameOf(person.Role)}).");
        }, actor, cancellationToken);

    private async Task<Failure?> ChangeAsync(Guid id, bool keepsAnOwner, Func<AppUser, string> change, string actor, CancellationToken cancellationToken)
    {
        // Two owners may each take the other's role away in the same moment.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        if (await db.Users.SingleOrDefaultAsync(person => person.Id == id, cancellationToken) is not { } person) return PeopleFailures.Gone();
        if (person.Role == PersonRole.Owner && !keepsAnOwner
            && !await db.Users.AnyAsync(other => other.Id != id && other.Role == PersonRole.Owner, cancellationToken))
        {
            return PeopleFailures.LastOwner();
        }

        db.Add(ActivityLog.Audit(change(person), actor, time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PeopleFailures.Gone();
        }

        signal.Raise(id);
        return null;
    }
}
