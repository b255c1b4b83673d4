using System.Text;

namespace CalendlyWoo.Web.Components.Templates.Code;

/// <summary>The server's copy of one text in the browser's editor. Everything from the browser is checked: what does not fit changes nothing.</summary>
public sealed class PartText
{
    /// <summary>UTF-16 units; far more than any mail, and little enough to hold.</summary>
    public const int Longest = 1_000_000;

    private readonly StringBuilder _pieces = new();
    private int _expected;

    public PartText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = Normalised(text);
    }

    public string Text { get; private set; }

    /// <summary>Counts as the browser counts.</summary>
    public int Version { get; private set; }

    /// <summary>With line feeds alone, which positions count as one unit.</summary>
    public static string Normalised(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>False where the browser speaks of another text than this one; it sends the whole one then.</summary>
    public bool Apply(EditorChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.BaseVersion != Version || change.Length > Longest) return false;
        var text = new StringBuilder();
        var position = 0;
        foreach (var (from, to, insert) in change.Changes)
        {
            if (from < position || to < from || to > Text.Length || insert is null || text.Length + insert.Length > Longest) return false;
            text.Append(Text, position, from - position).Append(insert);
            position = to;
        }

        text.Append(Text, position, Text.Length - position);
        if (text.Length != change.Length) return false;
        (Text, Version) = (text.ToString(), change.Version);
        return true;
    }

    /// <summary>Takes a piece of the whole text; true with the last one, when the text is the new one.</summary>
    public bool Take(EditorText piece)
    {
        ArgumentNullException.ThrowIfNull(piece);
        if (piece.Index == 0)
        {
            _pieces.Clear();
            _expected = 0;
        }

        if (piece.Index != _expected || piece.Text is null || _pieces.Length + piece.Text.Length > Longest) return false;
        _pieces.Append(piece.Text);
        _expected++;
        if (_expected < piece.Count) return false;
        (Text, Version) = (_pieces.ToString(), piece.Version);
        _pieces.Clear();
        return true;
    }

    /// <summary>The server gave the editor another text, which became the version that the editor answered.</summary>
    public void Replaced(string text, int version) => (Text, Version) = (Normalised(text), version);
}
