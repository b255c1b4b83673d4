using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications.Resending;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Marks mails as not to be sent, one after the other.</summary>
internal sealed class DismissBulk(NotificationDesk desk, TimeProvider time) : IBulkHandler
{
    public BulkKind Kind => BulkKind.Dismiss;

    public async Task<BulkAct> DecideAsync(BulkRun run, BulkItem item, CancellationToken cancellationToken)
    {
        var plan = await desk.PlanDismissAsync(item.TargetId, cancellationToken);
        if (!plan.IsPossible)
        {
            return BulkAct.Skip(plan.Refusal ?? "");
        }

        var reason = BulkJson.Read<DismissManyWish>(run.Wish)?.Reason ?? "";
        var (rows, undo) = plan.By(run.StartedBy, reason, time.GetUtcNow());
        return BulkAct.Done(rows.Write, WayInWords(plan), BulkJson.Write(undo));
    }

    public string Describe(BulkRun run, BulkCounts counts) =>
        T($"Dismissing mails is done: {counts.Done} dismissed, {counts.Skipped} left out, {counts.Failed} failed.");

    internal static string WayInWords(DismissPlan plan) => plan switch
    {
        { HasLeft: true } => T("Its order is not marked any further; the mail itself has left"),
        { MayHaveItAlready: true } => T("Not sent any more; nobody knows whether it arrived before"),
        _ => T("Not sent"),
    };
}
