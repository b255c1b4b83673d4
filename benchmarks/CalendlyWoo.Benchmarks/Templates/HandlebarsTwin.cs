using System.Text;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>Writes a seeded template over into Handlebars: the same text, values, conditions, loops and pieces. What it does not know it refuses.</summary>
internal sealed partial class HandlebarsTwin
{
    private readonly StringBuilder _output = new();
    private readonly Stack<string> _blocks = new();
    private readonly HashSet<string> _loopNames = new(StringComparer.Ordinal);

    public static string Of(string scriban)
    {
        var twin = new HandlebarsTwin();
        var at = 0;
        foreach (Match match in Code().Matches(scriban))
        {
            twin._output.Append(scriban, at, match.Index - at);
            twin.Write(match.Groups["code"].Value.Trim());
            at = match.Index + match.Length;
        }

        return twin._output.Append(scriban, at, scriban.Length - at).ToString();
    }

    private void Write(string code)
    {
        var words = code.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["if", _]:
                Open("if", Path(words[1]));
                break;
            case ["for", var item, "in", var list]:
                Open("each", $"{Path(list)} as |{item}|");
                _loopNames.Add(item);
                break;
            case ["else"]:
                _output.Append("{{else}}");
                break;
            case ["end"]:
                _output.Append("{{/").Append(_blocks.Pop()).Append("}}");
                break;
            case ["include", var name]:
                _output.Append("{{> ").Append(name.Trim('\'', '"')).Append("}}");
                break;
            default:
                WriteValue(code);
                break;
        }
    }

    private void WriteValue(string code)
    {
        var stages = code.Split('|', StringSplitOptions.TrimEntries);
        _output.Append(stages[1..] switch
        {
            [] => $"{{{{{Path(stages[0])}}}}}",
            ["html.escape", "html.newline_to_br"] => $"{{{{{{breaks {Path(stages[0])}}}}}}}",
            _ => throw new InvalidOperationException($"The benchmark does not know how to say this in Handlebars: {code}"),
        });
    }

    private void Open(string block, string argument)
    {
        _blocks.Push(block);
        _output.Append("{{#").Append(block).Append(' ').Append(argument).Append("}}");
    }

    /// <summary>Within a loop the context is the item: whatever is not the item starts at the root.</summary>
    private string Path(string path)
    {
        if (!PathOnly().IsMatch(path)) throw new InvalidOperationException($"The benchmark does not know how to say this in Handlebars: {path}");
        if (path.StartsWith("for.", StringComparison.Ordinal)) return $"@{path[4..]}";
        return !_blocks.Contains("each") || _loopNames.Contains(path.Split('.')[0]) ? path : $"@root.{path}";
    }

    [GeneratedRegex(@"\{\{[~-]?(?<code>.*?)[~-]?\}\}", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_]+)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PathOnly();
}
