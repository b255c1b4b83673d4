using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications.Resending;

namespace CalendlyWoo.Core.Notifications.InBulk;

/// <summary>Sends mails again, one after the other.</summary>
internal sealed class ResendBulk(ResendPlans plans, ResendPace pace, IJobEngine engine, TimeProvider time) : IBulkHandler
{
    public BulkKind Kind => BulkKind.Resend;

    public async Task<BulkAct> DecideAsync(BulkRun run, BulkItem item, CancellationToken cancellationToken)
    {
        if (!await pace.HasRoomAsync(cancellationToken))
        {
            return BulkAct.Later(ResendPace.Pause);
        }

        var template = BulkJson.Read<ResendManyWish>(run.Wish)?.Template ?? BulkTemplate.Current;
        var plan = await plans.PlanAsync(item.TargetId, template, run.StartedAt, cancellationToken);
        if (!plan.IsPossible)
        {
            return BulkAct.Skip(plan.Refusal ?? "");
        }

        var change = plan.By(run.StartedBy, time.GetUtcNow());
        return BulkAct.Done(change.Write, WayInWords(plan), BulkJson.Write(new SentAgain(change.NotificationId))) with { After = engine.Wake };
    }

    public string Describe(BulkRun run, BulkCounts counts) => T($"Sending mails again is done: {counts.Done} sent, {counts.Skipped} left out, {counts.Failed} failed.");

    /// <summary>What becomes of a mail, so that those of which the same becomes can be counted together.</summary>
    internal static string WayInWords(ResendPlan plan) => plan switch
    {
        { MayHaveItAlready: true } => T("Sent; nobody knows whether the first one arrived"),
        { Way: ResendWay.NewMail, IsCorrected: true } => T("Sent again, to the corrected address"),
        { Way: ResendWay.NewMail } => T("Sent again, to the same address"),
        { IsCorrected: true } => T("Sent for the first time, to the corrected address"),
        _ => T("Sent for the first time"),
    };
}
