using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CalendlyWoo.Benchmarks.Reporting;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.Templates.Seeds;

namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>Compiles and renders the seeded booked mails beside Handlebars.Net, turn by turn, and reports ratios.</summary>
internal static partial class TemplateRun
{
    private const int Rounds = 60;
    private const int RendersPerRound = 100;
    private const int CompilesPerRound = 1;

    public static int Run(Options options)
    {
        Heading.Write();
        var rounds = options.Count ?? Rounds;
        var table = new Table("template", "render, us", "Handlebars.Net, us", "render ratio", "compile, us", "Handlebars.Net, us", "compile ratio");
        foreach (var seed in SeededTemplates.All.Where(seed => seed.Kind == TemplateKind.Booked))
        {
            var model = PlainModel.Frozen(BookedModel.Sample.ToObject());
            var mail = MailParts.Of(seed);
            var (ours, theirs) = (Contenders.Product(mail, model), Contenders.Handlebars(mail, model));
            if (Normal(ours.Render()) != Normal(theirs.Render())) throw new InvalidOperationException($"The two engines write {seed.Name} differently.");
            var render = Compare(() => ours.Render(), () => theirs.Render(), rounds, RendersPerRound);
            var compile = Compare(ours.Compile, theirs.Compile, rounds, CompilesPerRound);
            table.Add(seed.Name, render.Ours, render.Theirs, render.Ratio, compile.Ours, compile.Theirs, compile.Ratio);
        }

        Console.WriteLine(table);
        Console.WriteLine("Medians; a ratio is the product's time divided by that of Handlebars.Net, of rounds measured one after the other.");
        return 0;
    }

    private static Comparison Compare(Action ours, Action theirs, int rounds, int turns)
    {
        var pairs = new List<(double Ours, double Theirs)>();
        for (var round = -2; round < rounds; round++)
        {
            var pair = (Time(ours, turns), Time(theirs, turns));
            if (round >= 0) pairs.Add(pair);
        }

        return new Comparison(
            Median(pairs.Select(pair => pair.Ours)), Median(pairs.Select(pair => pair.Theirs)), Median(pairs.Select(pair => pair.Ours / pair.Theirs)));
    }

    private static double Time(Action action, int turns)
    {
        var started = Stopwatch.GetTimestamp();
        for (var turn = 0; turn < turns; turn++) action();
        return Stopwatch.GetElapsedTime(started).TotalMicroseconds / turns;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    /// <summary>The engines differ in white space around blocks and in how they escape a quotation mark.</summary>
    private static string Normal(string text) => Blanks().Replace(WebUtility.HtmlDecode(text), "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>Microseconds and their ratio.</summary>
    private sealed record Comparison(double Ours, double Theirs, double Ratio);
}
