using System.Text;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Runs regular expressions match by match, each within a time limit and all within the rendering's.</summary>
internal static class RegexRun
{
    /// <summary>The limit is of real time: a match may also reach it because the machine stood still. One that reaches it so often in a row is to blame itself.</summary>
    private const int Tries = 3;

    public static Value Over(Value text, Value pattern, Value options, Rendering rendering, Func<Regex, string, Rendering, Value> run)
    {
        if (Text(pattern).Length > RegexCache.MaxPattern) return rendering.Fail("This pattern is too long.", DiagnosticCodes.TooLong);
        try
        {
            var result = run(RegexCache.Get(Text(pattern), OptionsOf(Text(options))), Text(text), rendering);
            return rendering.IsInTime(rendering.Span) && !rendering.HasFailed ? result : Value.Null;
        }
        catch (RegexMatchTimeoutException)
        {
            return rendering.Fail("This pattern takes too long on this text. Make it simpler.", DiagnosticCodes.PatternTooSlow);
        }
        catch (RegexParseException error)
        {
            return rendering.Fail($"There is a mistake in this pattern, near its character {Math.Max(1, error.Offset)}.");
        }
    }

    /// <summary>Does it again where it took too long and there is time left.</summary>
    /// <exception cref="RegexMatchTimeoutException">It took too long each time, or the rendering's time is over.</exception>
    public static T Try<T>(Rendering rendering, Func<T> work)
    {
        for (var left = Tries - 1; ; left--)
        {
            try
            {
                return work();
            }
            catch (RegexMatchTimeoutException)
            {
                if (left == 0 || !rendering.IsInTime(rendering.Span)) throw;
            }
        }
    }

    public static Value Match(Regex regex, string text, Rendering rendering) =>
        Try(rendering, () => regex.Match(text)) is { Success: true } match ? Groups(match) : Value.Of(new ScriptArray());

    public static Value Matches(Regex regex, string text, Rendering rendering)
    {
        var found = new List<Value>();
        for (var match = Try(rendering, () => regex.Match(text)); match.Success; match = Try(rendering, match.NextMatch))
        {
            found.Add(Groups(match));
            if (!rendering.FitsList(found.Count * (long)match.Groups.Count) || !rendering.IsInTime(rendering.Span)) break;
        }

        return Value.Of(new ScriptArray(found));
    }

    public static Value Replace(Regex regex, string text, string replacement, Rendering rendering)
    {
        // Each $ may stand for as much as the whole text.
        if (!rendering.FitsText(replacement.Length + ((long)replacement.AsSpan().Count('$') * text.Length))) return Value.Null;
        var result = new StringBuilder();
        var end = 0;
        for (var match = Try(rendering, () => regex.Match(text)); match.Success; match = Try(rendering, match.NextMatch))
        {
            result.Append(text, end, match.Index - end).Append(match.Result(replacement));
            end = match.Index + match.Length;
            if (!rendering.FitsText(result.Length) || !rendering.IsInTime(rendering.Span)) return Value.Null;
        }

        result.Append(text, end, text.Length - end);
        return rendering.FitsText(result.Length) ? Value.Of(result.ToString()) : Value.Null;
    }

    public static Value Split(Regex regex, string text, Rendering rendering)
    {
        var parts = new List<Value>();
        var end = 0;
        for (var match = Try(rendering, () => regex.Match(text)); match.Success; match = Try(rendering, match.NextMatch))
        {
            parts.Add(Value.Of(text[end..match.Index]));
            parts.AddRange(match.Groups.Values.Skip(1).Where(group => group.Success).Select(group => Value.Of(group.Value)));
            end = match.Index + match.Length;
            if (!rendering.FitsList(parts.Count) || !rendering.IsInTime(rendering.Span)) return Value.Null;
        }

        parts.Add(Value.Of(text[end..]));
        return Value.Of(new ScriptArray(parts));
    }

    private static Value Groups(Match match) => Value.Of(new ScriptArray([.. match.Groups.Values.Select(group => Value.Of(group.Value))]));

    private static RegexOptions OptionsOf(string letters) => letters.Aggregate(RegexOptions.CultureInvariant, (options, letter) => options | letter switch
    {
        'i' => RegexOptions.IgnoreCase,
        'm' => RegexOptions.Multiline,
        's' => RegexOptions.Singleline,
        'x' => RegexOptions.IgnorePatternWhitespace,
        _ => RegexOptions.None,
    });
}
