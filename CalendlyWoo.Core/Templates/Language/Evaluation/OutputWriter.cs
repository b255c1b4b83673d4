using System.Buffers;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Collects the output in a pooled buffer and escapes what is inserted as the part asks.</summary>
internal sealed class OutputWriter(TemplatePart part, int maxLength, int expected = 4096) : IDisposable
{
    private static readonly SearchValues<char> HtmlSpecials = SearchValues.Create("<>&\"'");

    private char[] _buffer = ArrayPool<char>.Shared.Rent(expected);
    private int _length;
    private bool _isAtLineStart;

    /// <summary>True once something did not fit; what came after is gone.</summary>
    public bool IsFull { get; private set; }

    /// <summary>The part of the mail that this belongs to.</summary>
    public TemplatePart Part => part;

    /// <summary>Whether values go out as they are.</summary>
    public bool IsPlain => part != TemplatePart.Html;

    /// <summary>Written before every line that starts while it is set (language.md 1.5).</summary>
    public string? Indent { get; set; }

    /// <summary>A writer for what is kept instead of sent; the caller disposes it.</summary>
    public OutputWriter ForCapture(int length, bool keepsIndent)
    {
        // A subject's line breaks become spaces when the whole of it is finished.
        var inner = new OutputWriter(IsPlain ? TemplatePart.Text : part, length);
        if (keepsIndent) (inner.Indent, inner._isAtLineStart) = (Indent, _isAtLineStart);
        return inner;
    }

    /// <summary>Whether the next text starts a line follows from what was captured last, as in Scriban.</summary>
    public void ContinueLineOf(OutputWriter inner) => _isAtLineStart = inner._isAtLineStart;

    /// <summary>Begins a piece whose lines are indented as if it were written alone.</summary>
    public OutputPiece BeginPiece()
    {
        var piece = new OutputPiece(_length, Indent, _isAtLineStart);
        (Indent, _isAtLineStart) = (null, false);
        return piece;
    }

    /// <summary>Ends it, and gives its lines the indentation of its place.</summary>
    /// <returns>How long it is without that.</returns>
    public int EndPiece(OutputPiece piece)
    {
        (Indent, _isAtLineStart) = (piece.Indent, piece.IsAtLineStart);
        var text = _buffer.AsSpan(piece.Start, _length - piece.Start);
        if (text.IsEmpty) return 0;
        if (Indent is null || !StartsLine(text))
        {
            _isAtLineStart = text[^1] == '\n';
            return text.Length;
        }

        var lines = text.ToString();
        _length = piece.Start;
        WriteRaw(lines);
        return lines.Length;
    }

    /// <summary>Text of the template, or a value that is HTML already.</summary>
    public void WriteRaw(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (Indent is not null && StartsLine(text)) AppendIndented(text, Indent);
        else Append(text);
        _isAtLineStart = text[^1] == '\n';
    }

    /// <summary>A value.</summary>
    public void WriteValue(ReadOnlySpan<char> text)
    {
        while (part == TemplatePart.Html && text.IndexOfAny(HtmlSpecials) is var at and >= 0)
        {
            WriteRaw(text[..at]);
            WriteRaw(Entity(text[at]));
            text = text[(at + 1)..];
        }

        WriteRaw(text);
    }

    /// <summary>The output. A subject is one line without control characters, so that no value can add a header (RFC 5322 2.2).</summary>
    public string Finish()
    {
        var text = _buffer.AsSpan(0, _length);
        if (part == TemplatePart.Subject)
        {
            foreach (ref var letter in text)
            {
                if (char.IsControl(letter) || letter is '\u2028' or '\u2029') letter = ' ';
            }

            text = text.Trim(' ');
        }

        return new string(text);
    }

    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Whether a line starts before or in the text. The one that starts after it belongs to what follows.</summary>
    private bool StartsLine(ReadOnlySpan<char> text) => _isAtLineStart || text[..^1].Contains('\n');

    private void AppendIndented(ReadOnlySpan<char> text, string indent)
    {
        while (text.Length > 0)
        {
            if (_isAtLineStart) Append(indent);
            var end = text.IndexOf('\n') + 1;
            var line = end == 0 ? text : text[..end];
            Append(line);
            _isAtLineStart = end > 0;
            text = text[line.Length..];
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > maxLength - _length)
        {
            IsFull = true;
            return;
        }

        if (text.Length > _buffer.Length - _length) Grow(_length + text.Length);
        text.CopyTo(_buffer.AsSpan(_length));
        _length += text.Length;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static string Entity(char letter) => letter switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
