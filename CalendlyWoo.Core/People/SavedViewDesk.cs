using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.People;

/// <summary>Keeps a person's own views of a list: filters under a name.</summary>
public sealed class SavedViewDesk(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>In characters.</summary>
    public const int LongestName = 60;

    private const int LongestQuery = 1000;
    private const int Most = 30;

    /// <summary>Her views of a list by name.</summary>
    /// <param name="personId">Her account; <see cref="Guid.Empty"/> where nobody signs in, as in the demo.</param>
    /// <param name="page">The list's path, such as <c>notifications</c>.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<SavedView>> ListAsync(Guid personId, string page, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.SavedViews.AsNoTracking().Where(v => v.PersonId == personId && v.Page == page).OrderBy(v => v.Name).Take(Most).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps filters under a name; a view of that name gets them in place of its own.</summary>
    /// <param name="personId">Her account.</param>
    /// <param name="page">The list's path.</param>
    /// <param name="name">As typed.</param>
    /// <param name="query">The address's query with its question mark.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The view, or what is wrong with the name.</returns>
    public async Task<Outcome<SavedView>> SaveAsync(Guid personId, string page, string name, string query, CancellationToken cancellationToken)
    {
        var known = await ListAsync(personId, page, cancellationToken);
        if (ProblemOf(name) is { } problem) return problem;
        if (query.Length > LongestQuery) return Problem("view.long", T("These filters are too long to be kept."));
        var view = known.FirstOrDefault(v => v.Name == name.Trim());
        if (view is null && known.Count >= Most) return Problem("view.many", T($"You have {Most} views. Delete one that you do not use."));
        var isNew = view is null;
        view ??= new SavedView { Id = Guid.CreateVersion7(time.GetUtcNow()), PersonId = personId, Page = page, Name = name.Trim(), Query = query };
        view.Query = query;
        return Checked(await commits.CommitAsync(db => db.Entry(view).State = isNew ? EntityState.Added : EntityState.Modified, cancellationToken), view);
    }

    /// <summary>Gives a view another name.</summary>
    public async Task<Outcome<SavedView>> RenameAsync(SavedView view, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (ProblemOf(name) is { } problem) return problem;
        var renamed = new SavedView { Id = view.Id, PersonId = view.PersonId, Page = view.Page, Name = name.Trim(), Query = view.Query };
        return Checked(await commits.CommitAsync(db => db.Attach(renamed).Property(v => v.Name).IsModified = true, cancellationToken), renamed);
    }

    /// <summary>Deletes a view; <see cref="RestoreAsync"/> brings it back.</summary>
    public Task DeleteAsync(SavedView view, CancellationToken cancellationToken) => commits.RunAloneAsync(
        (db, token) => db.SavedViews.Where(v => v.Id == view.Id && v.PersonId == view.PersonId).ExecuteDeleteAsync(token), cancellationToken);

    /// <summary>Brings a deleted view back; nothing happens where another one took its name.</summary>
    public Task RestoreAsync(SavedView view, CancellationToken cancellationToken) =>
        commits.CommitAsync(db => db.Add(new SavedView { Id = view.Id, PersonId = view.PersonId, Page = view.Page, Name = view.Name, Query = view.Query }), cancellationToken);

    private static Failure? ProblemOf(string name) => name.Trim().Length switch
    {
        0 => Problem("view.name", T("Give the view a name.")),
        > LongestName => Problem("view.name", T($"A name has at most {LongestName} characters.")),
        _ => null,
    };

    private static Outcome<SavedView> Checked(CommitResult result, SavedView view) => result switch
    {
        CommitResult.Committed => view,
        CommitResult.Conflict => Problem("view.taken", T("You have a view of this name already.")),
        _ => Problem("view.unwritten", T("It could not be saved just now. Try again in a moment.")),
    };

    private static Failure Problem(string code, string message) => new(FailureCategory.NeedsOwner, code, message);
}
