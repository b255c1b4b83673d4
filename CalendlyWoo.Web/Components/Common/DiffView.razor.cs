using CalendlyWoo.Core.Editing.Diff;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>Two texts side by side, line by line, with what differs marked; long stretches that are alike are folded to one row.</summary>
public partial class DiffView
{
    /// <summary>Lines that are alike and stay in sight around a difference.</summary>
    private const int Around = 2;

    [Parameter, EditorRequired]
    public required string Left { get; set; }

    [Parameter, EditorRequired]
    public required string Right { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<DiffRow> Rows { get; set; }

    private IEnumerable<(DiffRow? Row, int Skipped)> Shown
    {
        get
        {
            var skipped = 0;
            for (var index = 0; index < Rows.Count; index++)
            {
                if (!IsNearDifference(index))
                {
                    skipped++;
                    continue;
                }

                if (skipped > 0) yield return (null, skipped);
                skipped = 0;
                yield return (Rows[index], 0);
            }

            if (skipped > 0) yield return (null, skipped);
        }
    }

    private bool IsNearDifference(int index)
    {
        for (var near = Math.Max(0, index - Around); near <= Math.Min(Rows.Count - 1, index + Around); near++)
        {
            if (Rows[near].Kind != DiffRowKind.Same) return true;
        }

        return false;
    }
}
