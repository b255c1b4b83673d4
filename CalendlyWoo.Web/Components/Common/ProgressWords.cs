namespace CalendlyWoo.Web.Components.Common;

/// <summary>How far something is, in words.</summary>
public static class ProgressWords
{
    private const int Telling = 3;

    /// <summary>Such as <c>212 of 500, about 2 minutes</c>; without an estimate before enough is done to make one.</summary>
    public static string Of(int done, int? total, TimeSpan? elapsed)
    {
        if (total is not > 0) return done > 0 ? T($"{done} so far") : T("Beginning");
        if (done >= total) return T($"{done} of {total}");
        return elapsed is { } past && past > TimeSpan.Zero && done >= Telling
            ? T($"{done} of {total}, {Rest(past * ((double)(total.Value - done) / done))}")
            : T($"{done} of {total}");
    }

    private static string Rest(TimeSpan rest) => rest switch
    {
        _ when rest < TimeSpan.FromSeconds(50) => T("less than a minute"),
        _ when rest < TimeSpan.FromSeconds(90) => T("about a minute"),
        _ when rest < TimeSpan.FromHours(1.5) => T($"about {(int)Math.Round(rest.TotalMinutes)} minutes"),
        _ => T($"about {(int)Math.Round(rest.TotalHours)} hours"),
    };
}
