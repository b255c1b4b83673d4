namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>What needed the owner, and how it ended.</summary>
internal static class CaseEntries
{
    public static IEnumerable<StoryEntry> Of(StoryRows rows)
    {
        foreach (var matter in rows.Cases)
        {
            var isOpen = matter.OpenKey is not null;
            yield return new StoryEntry($"case-{matter.Id:N}", StoryKind.Case, matter.OpenedAt, matter.Title)
            {
                Tone = isOpen ? StoryTone.Failed : StoryTone.Plain,
                Reasons = matter.Reasons,
                Act = isOpen ? new StoryAct(StoryActKind.Resolve, matter.Id) : null,
                Quote = isOpen ? matter.NextStep : null,
            };
            if (!isOpen && matter.ClosedAt is { } closedAt)
            {
                yield return new StoryEntry($"closed-{matter.Id:N}", StoryKind.Case, closedAt, T($"Solved: {matter.Title}"))
                {
                    Tone = StoryTone.Good, Actor = matter.ClosedBy, Quote = matter.CloseReason,
                };
            }
        }
    }
}
