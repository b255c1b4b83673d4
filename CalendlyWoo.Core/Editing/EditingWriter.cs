using System.Data.Common;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Decides a change of a template on what is true now, and writes it in one commit; where somebody else was faster it is decided again.</summary>
public sealed class EditingWriter(GroupCommit commits, IDbContextFactory<AppDb> factory, ServiceCatalog catalog)
{
    private const int Rounds = 5;

    /// <param name="templateId">Whose state the decision is made on.</param>
    /// <param name="decide">Pure but for reading: it may be asked several times.</param>
    /// <param name="cancellationToken">Ends the reading and the waiting for room, not the commit.</param>
    public async Task<Outcome<T>> DecideAsync<T>(
        Guid templateId, Func<TemplateState, Task<Outcome<Decision<T>>>> decide, CancellationToken cancellationToken)
        where T : notnull
    {
        try
        {
            return await DecideInRoundsAsync(templateId, decide, cancellationToken);
        }
        catch (DbException)
        {
            return EditingFailures.StoreDown();
        }
    }

    private async Task<Outcome<T>> DecideInRoundsAsync<T>(
        Guid templateId, Func<TemplateState, Task<Outcome<Decision<T>>>> decide, CancellationToken cancellationToken)
        where T : notnull
    {
        for (var round = 0; round < Rounds; round++)
        {
            var state = await LoadAsync(templateId, cancellationToken);
            if (state is null)
            {
                return EditingFailures.NotFound("This template");
            }

            if (!(await decide(state)).TryGet(out var decision, out var refusal))
            {
                return refusal;
            }

            if (decision.Change is not { } change)
            {
                return decision.Result;
            }

            switch (await commits.CommitAsync(change, cancellationToken))
            {
                case CommitResult.Committed:
                    catalog.Invalidate();
                    return decision.Result;
                case CommitResult.Unavailable:
                    return EditingFailures.StoreDown();
            }
        }

        // So many others at once that none of the rounds got through: what was decided is still right.
        return EditingFailures.StoreDown();
    }

    private async Task<TemplateState?> LoadAsync(Guid templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await TemplateState.LoadAsync(db, templateId, cancellationToken);
    }
}

/// <summary>What to write, if anything, and what to answer once it is on the disk. The change must be repeatable.</summary>
public sealed record Decision<T>(Action<AppDb>? Change, T Result);
