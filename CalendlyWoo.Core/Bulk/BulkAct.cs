using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Bulk;

/// <summary>What a handler decided about an item.</summary>
/// <param name="Outcome">How the item ends.</param>
/// <param name="Remark">In the owner's words; items with the same remark are counted together in the report.</param>
/// <param name="Detail">More of it as the kind's own JSON, or null.</param>
/// <param name="Change">Written in the same commit as the outcome; repeatable, as every change of <see cref="GroupCommit"/>.</param>
public sealed record BulkAct(BulkOutcome Outcome, string? Remark = null, string? Detail = null, Action<AppDb>? Change = null)
{
    /// <summary>Called once that commit is on the disk; such as to wake the pump.</summary>
    public Action? After { get; init; }

    /// <summary>Set where it is not the item's turn yet: the handler is asked about it again after this pause.</summary>
    public TimeSpan? Pause { get; private init; }

    /// <summary>It was done.</summary>
    public static BulkAct Done(Action<AppDb>? change = null, string? remark = null, string? detail = null) => new(BulkOutcome.Done, remark, detail, change);

    /// <summary>It is rightly left alone.</summary>
    public static BulkAct Skip(string remark, string? detail = null) => new(BulkOutcome.Skipped, remark, detail);

    /// <summary>It could not be done.</summary>
    public static BulkAct Fail(string remark, string? detail = null) => new(BulkOutcome.Failed, remark, detail);

    /// <summary>Not yet: ask again after the pause.</summary>
    public static BulkAct Later(TimeSpan pause) => new(BulkOutcome.Open) { Pause = pause };
}

/// <summary>How many items ended in which way.</summary>
/// <param name="Open">Not looked at; in a run that ended, because it was cancelled.</param>
/// <param name="Done">Done.</param>
/// <param name="Skipped">Rightly left alone.</param>
/// <param name="Failed">Could not be done.</param>
public sealed record BulkCounts(int Open, int Done, int Skipped, int Failed);
