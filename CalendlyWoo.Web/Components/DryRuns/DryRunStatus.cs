using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.DryRuns;

/// <summary>Findings as states.</summary>
internal static class DryRunStatus
{
    public static Status Unread { get; } = new(T("Not looked at"), Icon.Alert, Tone.Bad);

    public static Status Of(DryRunVerdict verdict) => verdict switch
    {
        DryRunVerdict.Same => new(T("Same mail"), Icon.Check, Tone.Good),
        DryRunVerdict.Differs => new(T("Differs"), Icon.Pencil, Tone.Waiting),
        DryRunVerdict.New => new(T("New mail"), Icon.Mail, Tone.Busy),
        DryRunVerdict.Case => new(T("Would be a case"), Icon.Flag, Tone.Bad),
        _ => new(T("Nothing sent"), Icon.Pause, Tone.Quiet),
    };

    /// <summary>Order, template and status in words.</summary>
    public static IEnumerable<string> Details(DryRunFinding finding)
    {
        if (finding.Order is { } order)
        {
            yield return finding switch
            {
                { OrderDiffers: true } => T($"order #{order}, then #{finding.FormerOrder}"),
                { FormerOrder: null } => T($"order #{order}, then none"),
                _ => T($"order #{order}, as then"),
            };
        }

        if (finding.Template is { } template) yield return template;
        if (finding.Status is { } status) yield return T($"the order would become {status}");
        if (finding.StatusReason is { } reason) yield return reason;
        if (finding is { Verdict: not (DryRunVerdict.Case or DryRunVerdict.Nothing), Reason.Length: > 0 }) yield return finding.Reason;
    }
}
