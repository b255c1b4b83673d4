using System.Globalization;
using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Overview;

/// <summary>A count by the day, today last.</summary>
public partial class BarChart
{
    private const int Step = 10;
    private const int Height = 80;

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<DayCount> Days { get; set; }

    /// <summary>Which of a day's counts.</summary>
    [Parameter, EditorRequired]
    public required Func<DayCount, int> Value { get; set; }

    /// <summary>Where what is counted is listed.</summary>
    [Parameter, EditorRequired]
    public required string Href { get; set; }

    private int Width => Step * Days.Count;

    private int Most => Days.Max(Value);

    private int Total => Days.Sum(Value);

    private string Words => T($"{Title} by the day: {Value(Days[^1])} today, {Total} in {Days.Count} days, at most {Most} a day.");

    /// <summary>One is seen however many there are on another day.</summary>
    private double HeightOf(DayCount day) => Value(day) == 0 ? 0 : Math.Max(2, (Height - 2) * (double)Value(day) / Most);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private string DayWords(DateOnly day) => Times.DayOf(day, Days[^1].Day);
}
