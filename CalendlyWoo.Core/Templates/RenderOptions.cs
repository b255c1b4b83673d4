using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;

namespace CalendlyWoo.Core.Templates;

/// <summary>How a template is rendered.</summary>
/// <param name="Culture">In which numbers and the names of days and months are written.</param>
/// <param name="Limits">What one rendering may cost.</param>
public sealed record RenderOptions(CultureInfo Culture, RenderLimits Limits)
{
    /// <summary>On whose clock <c>date.now</c> is, and times are read that name no zone.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What <c>include</c> may name.</summary>
    public SnippetLibrary Snippets { get; init; } = SnippetLibrary.Empty;

    public static RenderOptions Default { get; } = new(CultureInfo.GetCultureInfo("en-US"), RenderLimits.Default);
}
