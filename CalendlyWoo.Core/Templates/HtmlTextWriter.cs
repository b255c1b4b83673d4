using System.Globalization;

namespace CalendlyWoo.Core.Templates;

/// <summary>Turns tags into lines, for <see cref="HtmlToText"/>.</summary>
internal sealed class HtmlTextWriter
{
    /// <summary>The most that a cell may hold to be what a row is called, such as <c>Date</c>.</summary>
    private const int MaxLabel = 24;

    private static readonly string[] ShownWithoutScheme = ["mailto:", "tel:"];

    private readonly TextBuilder _text = new();
    private readonly Stack<(string? Address, int Start)> _links = new();
    private readonly Stack<int> _numbers = new();
    private int _rowStart;

    public void Words(string words) => _text.AppendWords(words);

    public string Finish() => _text.Finish();

    public void Apply(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "a" when !tag.IsEnd:
                _links.Push((tag.Attribute("href"), _text.Length));
                break;
            case "a" when _links.TryPop(out var link):
                AppendAddress(link.Address, _text.From(link.Start).Trim());
                break;
            case "br":
                _text.NewLine();
                break;
            case "li" when !tag.IsEnd:
                BeginItem();
                break;
            case "ul" or "ol":
                List(tag);
                break;
            case "tr" when !tag.IsEnd:
                _text.EndLine();
                _rowStart = _text.Length;
                break;
            case "li" or "tr" or "div" or "dt" or "dd":
                _text.EndLine();
                break;
            case "td" or "th" when tag.IsEnd:
                _text.AppendWords(" ");
                break;
            case "td" or "th":
                BeginCell();
                break;
            case "hr" or "p" or "table" or "blockquote" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _text.Paragraph();
                break;
            case "img" when tag.Attribute("alt") is { Length: > 0 } alternative:
                _text.AppendWords(alternative);
                break;
        }
    }

    private void List(HtmlTag tag)
    {
        if (tag.IsEnd) _numbers.TryPop(out _);
        else _numbers.Push(tag.Name == "ol" ? 1 : 0);
        _text.EndLine();
    }

    private void BeginItem()
    {
        _text.EndLine();
        var number = _numbers.TryPop(out var next) ? next : 0;
        if (_numbers.Count > 0) _text.AppendIndent(2 * _numbers.Count);
        _numbers.Push(number == 0 ? 0 : number + 1);
        _text.AppendWords(number == 0 ? "- " : string.Create(CultureInfo.InvariantCulture, $"{number}. "));
    }

    /// <summary>A row of two cells, the first of which is short, reads as <c>Date: Monday</c>.</summary>
    private void BeginCell()
    {
        if (_text.Length - _rowStart > MaxLabel + 2) return;
        var label = _text.From(_rowStart).Trim();
        if (label.Length is > 0 and <= MaxLabel && !label.Contains('\n', StringComparison.Ordinal) && char.IsLetterOrDigit(label[^1])
            && !label.Contains(": ", StringComparison.Ordinal))
            _text.Attach(": ");
    }

    private void AppendAddress(string? address, string label)
    {
        if (string.IsNullOrEmpty(address) || address[0] == '#' || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)) return;
        var scheme = ShownWithoutScheme.FirstOrDefault(known => address.StartsWith(known, StringComparison.OrdinalIgnoreCase));
        var plain = scheme is null ? address : address[scheme.Length..];
        if (label.Length == 0) _text.AppendWords(plain);
        else if (!IsSame(label, plain)) _text.AppendWords($" ({plain})");
    }

    /// <summary>The label already says the address, though perhaps without its <c>https://</c>.</summary>
    private static bool IsSame(string label, string address) =>
        string.Equals(label, address, StringComparison.OrdinalIgnoreCase)
        || string.Equals("https://" + label.TrimEnd('/'), address.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
