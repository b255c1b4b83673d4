using System.Diagnostics;
using CalendlyWoo.Benchmarks.Pipeline;
using CalendlyWoo.Benchmarks.Reporting;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Asks the lists' questions of a store with a million lines and of one with a thousand, and compares.</summary>
internal sealed class ListsRun(Options options)
{
    private const int Lines = 1_000_000;
    private const int Calls = 200;
    private const int WarmUp = 20;
    private const double MostMilliseconds = 150;
    private const double MostRatio = 3;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Heading.Write();
        var folder = options.Keep ?? Directory.CreateTempSubdirectory("calendlywoo-lists-").FullName;
        Directory.CreateDirectory(folder);
        try
        {
            var small = await MeasureAsync(folder, ListSize.Small, cancellationToken);
            var big = await MeasureAsync(folder, ListSize.Big(options.Lines ?? Lines), cancellationToken);
            return Report(small, big) ? 0 : 1;
        }
        finally
        {
            if (options.Keep is null) Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<List<(ListQuestion Question, bool IsPage, Latencies Times)>> MeasureAsync(string folder, ListSize size, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var product = await ListProduct.StartAsync(folder, size, options.Seed, now, cancellationToken);
        Console.WriteLine(product.Account);
        var questions = new ListQuestions(product, await ListSample.TakeAsync(product.Services, now, options.Seed, cancellationToken));
        var results = new List<(ListQuestion, bool, Latencies)>();
        foreach (var (question, isPage) in questions.Queries().Select(q => (q, false)).Concat(questions.Pages().Select(q => (q, true))))
        {
            results.Add((question, isPage, await TimeAsync(question, cancellationToken)));
        }

        return results;
    }

    private async Task<Latencies> TimeAsync(ListQuestion question, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var call = -WarmUp; call < (options.Count ?? Calls); call++)
        {
            var began = Stopwatch.GetTimestamp();
            await question.Ask(cancellationToken);
            if (call >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return new Latencies(times);
    }

    /// <summary>The ratio is asked of whole pages: a query of a thousand rows takes so little that its ratio says nothing about what a person waits for.</summary>
    private static bool Report(List<(ListQuestion Question, bool IsPage, Latencies Times)> small, List<(ListQuestion Question, bool IsPage, Latencies Times)> big)
    {
        var isWell = true;
        foreach (var isPage in new[] { true, false })
        {
            var table = new Table("list", isPage ? "whole page, rendered" : "query alone", "small p50, ms", "small p95", "big p50", "big p95", "ratio p50", "ratio p95", "result");
            foreach (var (one, other) in small.Zip(big).Where(pair => pair.First.IsPage == isPage))
            {
                var (ratio50, ratio95) = (other.Times.P50 / one.Times.P50, other.Times.P95 / one.Times.P95);
                var passes = other.Times.P95 <= MostMilliseconds && (!isPage || ratio95 <= MostRatio);
                isWell &= passes;
                var note = one.Times.P50 < 1 ? "pass (small below 1 ms)" : "pass";
                table.Add(one.Question.List, one.Question.What, one.Times.P50, one.Times.P95, other.Times.P50, other.Times.P95, ratio50, ratio95, passes ? note : "FAIL");
            }

            Console.WriteLine();
            Console.WriteLine(table);
        }

        Console.WriteLine($"Asked: p95 of the big store at most {MostMilliseconds} ms everywhere; of whole pages at most {MostRatio} times the p95 of the small one.");
        return isWell;
    }
}
