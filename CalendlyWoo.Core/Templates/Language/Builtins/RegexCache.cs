using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Keeps the last patterns, which every mail of a template uses again.</summary>
internal static class RegexCache
{
    public const int MaxPattern = 1_000;
    private const int Capacity = 64;

    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> Known = new();

    /// <exception cref="RegexParseException">The pattern has a mistake.</exception>
    public static Regex Get(string pattern, RegexOptions options)
    {
        if (Known.TryGetValue((pattern, options), out var regex)) return regex;
        if (Known.Count >= Capacity) Known.Clear();
        return Known.GetOrAdd((pattern, options), key => new Regex(key.Pattern, key.Options, Limit));
    }
}
