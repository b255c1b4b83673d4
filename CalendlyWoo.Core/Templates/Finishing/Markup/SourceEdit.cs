using System.Text;

namespace CalendlyWoo.Core.Templates.Finishing.Markup;

/// <summary>Replaces a stretch of a source.</summary>
internal readonly record struct SourceEdit(int Start, int Length, string Text)
{
    /// <summary>Takes a stretch away, but for its line breaks: what stands below keeps its line number.</summary>
    public static SourceEdit Remove(string source, int start, int end) => new(start, end - start, LineBreaks(source, start, end));

    public static string LineBreaks(string source, int start, int end) => new('\n', source.AsSpan(start, end - start).Count('\n'));

    /// <summary>Applies edits that do not overlap, in any order.</summary>
    public static string Apply(string source, IEnumerable<SourceEdit> edits)
    {
        var text = new StringBuilder(source.Length + 1024);
        var position = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start))
        {
            text.Append(source, position, edit.Start - position).Append(edit.Text);
            position = edit.Start + edit.Length;
        }

        return text.Append(source, position, source.Length - position).ToString();
    }
}
