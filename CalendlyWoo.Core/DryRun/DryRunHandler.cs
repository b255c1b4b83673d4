using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Replays bookings one after the other, so that the shop is read gently; waits while the shop is paused.</summary>
internal sealed class DryRunHandler(BookingReplay replay, ConnectionGate gate, TimeProvider time) : IBulkHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    public BulkKind Kind => BulkKind.DryRun;

    public async Task<BulkAct> DecideAsync(BulkRun run, BulkItem item, CancellationToken cancellationToken)
    {
        if (await gate.PauseOfAsync(ConnectionName.Shop, cancellationToken) is not null)
        {
            return BulkAct.Later(Pause);
        }

        var replayed = await replay.PlayAsync(item.TargetId, cancellationToken);
        if (replayed.Failure is { } failure)
        {
            return failure.Category == FailureCategory.RateLimited ? BulkAct.Later(Until(failure)) : BulkAct.Fail(DryRunWords.Unread(failure));
        }

        var finding = replayed.Finding! with { Template = replayed.Version is { } version ? T($"version {version.Number}") : null };
        var remark = DryRunWords.Of(finding);
        return finding.Verdict == DryRunVerdict.Nothing ? BulkAct.Skip(remark, finding.ToJson()) : BulkAct.Done(remark: remark, detail: finding.ToJson());
    }

    public string Describe(BulkRun run, BulkCounts counts) =>
        T($"The dry run is done: {counts.Done + counts.Skipped} bookings were replayed, {counts.Failed} could not be. Nothing was sent or changed.");

    private TimeSpan Until(Failure failure)
    {
        var pause = (failure.RetryAt ?? time.GetUtcNow()) - time.GetUtcNow();
        return pause < Pause ? Pause : pause > LongestPause ? LongestPause : pause;
    }
}
