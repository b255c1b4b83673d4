using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>
/// Sends a mail again, or on, because a named person says so. Several people who do that at the same moment make one mail: the key of the new revision, or the
/// row's stamp, decides who was first, and the others are told.
/// </summary>
public sealed class ResendDesk(ResendReader reader, GroupCommit commits, IJobEngine engine, TimeProvider time)
{
    /// <summary>What would happen now; nothing is changed.</summary>
    public async Task<ResendPlan> PlanAsync(ResendWish wish, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return await reader.ReadAsync(wish.NotificationId, wish.TemplateVersionId, cancellationToken) is { } facts
            ? ResendPlanner.Plan(facts, wish)
            : ResendPlan.Refused(wish, T("This mail is not kept any more."));
    }

    /// <summary>Sends it.</summary>
    /// <param name="wish">As its plan was confirmed: <see cref="ResendPlan.Wish"/>.</param>
    /// <param name="actor">The person's name.</param>
    /// <param name="cancellationToken">Ends the reading; what was begun to be written is written.</param>
    /// <returns>The id of the mail that leaves now: a new one, or the same. <see cref="ResendFailures.Refused"/> says who or what was in the way.</returns>
    public async Task<Outcome<Guid>> ResendAsync(ResendWish wish, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var plan = await PlanAsync(wish, cancellationToken);
        if (!plan.IsPossible)
        {
            return plan.ToFailure();
        }

        var change = plan.By(actor, time.GetUtcNow());
        switch (await commits.CommitAsync(change.Write, cancellationToken))
        {
            case CommitResult.Committed:
                engine.Wake();
                return change.NotificationId;
            case CommitResult.Conflict:
                return (await PlanAsync(wish with { Way = plan.Way }, cancellationToken)) is { IsPossible: false } beaten ? beaten.ToFailure() : ResendFailures.Changed();
            default:
                return ResendFailures.NotWritten();
        }
    }
}
