using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Indexing;

/// <summary>What the index reads of a line.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Category">The part of the process, or null.</param>
/// <param name="Actor">Who did it.</param>
internal sealed record StretchLine(DateTimeOffset At, string Text, string? Category, string Actor);

/// <summary>Reads a stretch of the log for its words.</summary>
internal static class LogStretch
{
    public static Task<List<StretchLine>> ReadAsync(IQueryable<Activity> lines, CancellationToken cancellationToken) =>
        lines.Select(a => new StretchLine(a.At, a.Text, a.Category, a.Actor)).ToListAsync(cancellationToken);

    public static HashSet<string> WordsOf(IEnumerable<StretchLine> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        // Most sentences stand in a log many times.
        foreach (var (text, category, actor) in lines.Select(line => (line.Text, line.Category, line.Actor)).Distinct()) words.UnionWith(LogWords.OfLine(text, category, actor));
        return words;
    }
}
