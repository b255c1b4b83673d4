using System.Text;

namespace CalendlyWoo.Core.Templates;

/// <summary>Builds plain text from flowing words: white space collapses, empty lines do not pile up.</summary>
internal sealed class TextBuilder
{
    private readonly StringBuilder _text = new();

    public int Length => _text.Length;

    /// <summary>What was added since; less where line ends were taken away.</summary>
    public string From(int start) => start < _text.Length ? _text.ToString(start, _text.Length - start) : "";

    public void AppendWords(string words)
    {
        foreach (var letter in words)
        {
            if (!char.IsWhiteSpace(letter) && letter is not ('\u200B' or '\u200C' or '\u034F')) _text.Append(letter);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n')) _text.Append(' ');
        }
    }

    /// <summary>Puts these right behind the last word.</summary>
    public void Attach(string words)
    {
        TrimSpaces();
        _text.Append(words);
    }

    /// <summary>Blanks at the start of a line.</summary>
    public void AppendIndent(int blanks) => _text.Append(' ', blanks);

    public void NewLine()
    {
        TrimSpaces();
        if (_text.Length > 0 && !EndsWithEmptyLine) _text.Append('\n');
    }

    /// <summary>Ends the line unless it is empty.</summary>
    public void EndLine()
    {
        TrimSpaces();
        if (_text.Length > 0 && _text[^1] != '\n') _text.Append('\n');
    }

    public void Paragraph()
    {
        EndLine();
        if (_text.Length > 0 && !EndsWithEmptyLine) _text.Append('\n');
    }

    public string Finish() => _text.ToString().Trim() + "\n";

    private bool EndsWithEmptyLine => _text.Length >= 2 && _text[^1] == '\n' && _text[^2] == '\n';

    private void TrimSpaces()
    {
        while (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
    }
}
