using CalendlyWoo.Benchmarks.Pipeline;
using CalendlyWoo.Benchmarks.Product;

namespace CalendlyWoo.Benchmarks.Reporting;

/// <summary>Prints a run of the pipeline.</summary>
internal static class PipelineReport
{
    private const double Megabyte = 1024 * 1024;

    public static void Write(Options options, Measurement run, Verification check)
    {
        Heading.Write();
        Console.WriteLine(options.WarmUp > 0 ? $"Warmed up with {options.WarmUp} webhooks before." : "Not warmed up: the first webhook is the product's first.");
        Console.WriteLine();
        Console.WriteLine(Answers(run));
        Console.WriteLine(Work(run));
        Console.WriteLine(ShopCalls(run));
        Console.WriteLine(Exactness(run, check));
    }

    private static Table Answers(Measurement run)
    {
        var (acks, empty) = (run.Posts.Acks, run.Empty.Acks);
        return new Table("milliseconds", "count", "p50", "p95", "p99", "longest")
            .Add("webhook answered 200", acks.Count, acks.P50, acks.P95, acks.P99, acks.Longest)
            .Add("endpoint that only answers 200", empty.Count, empty.P50, empty.P95, empty.P99, empty.Longest)
            .Add("ratio", "", acks.P50 / empty.P50, acks.P95 / empty.P95, acks.P99 / empty.P99, acks.Longest / empty.Longest)
            .Add("post to mail", run.ToMail.Count, run.ToMail.P50, run.ToMail.P95, run.ToMail.P99, run.ToMail.Longest)
            .Add("post to status", run.ToStatus.Count, run.ToStatus.P50, run.ToStatus.P95, run.ToStatus.P99, run.ToStatus.Longest);
    }

    private static Table Work(Measurement run)
    {
        var (webhooks, steady) = (run.MailedAt.Count, run.After.Cpu - run.Before.Cpu);
        return new Table("product", "value")
            .Add("mails per second, first post to last mail", run.MailsPerSecond)
            .Add("orders finished per second, first post to last status", run.StatusesPerSecond)
            .Add("seconds of posting", run.Posting.TotalSeconds)
            .Add("CPU ms per webhook, without start-up", steady.TotalMilliseconds / webhooks)
            .Add("CPU ms per webhook, with start-up", run.After.Cpu.TotalMilliseconds / webhooks)
            .Add("start-up: seconds until ready", run.StartUp.TotalSeconds)
            .Add("peak memory of the product, MB", run.After.PeakMemory / Megabyte)
            .Add("connections to the mail server", run.MailConnections)
            .Add("posts that were repeated", run.Posts.Repeated)
            .Add("(this program: CPU ms per webhook)", run.OwnCpu.TotalMilliseconds / webhooks);
    }

    private static Table ShopCalls(Measurement run)
    {
        var table = new Table("calls to the shop", "count", "per webhook");
        foreach (var (kind, count) in run.ShopCalls.Where(pair => pair.Value > 0)) table.Add(kind, count, count / (double)run.MailedAt.Count);
        var all = run.ShopCalls.Values.Sum();
        return table.Add("all", all, all / (double)run.MailedAt.Count).Add("most at once", run.ShopPeak, "");
    }

    private static Table Exactness(Measurement run, Verification check) => new Table("exactly once", "count")
        .Add("webhooks", run.MailedAt.Count)
        .Add("customers with a mail", check.Mails.Mailed)
        .Add("orders with one meta entry", check.Entries)
        .Add("orders with one note", check.Notes)
        .Add("orders whose note and entry are of this booking", check.Fitting)
        .Add("orders completed once", check.Completed)
        .Add("mails again under the same Message-ID", check.Mails.SameMessageId)
        .Add("customers with different mails", check.Mails.Doubles)
        .Add("mails to somebody else", check.Mails.Strangers)
        .Add("other people's orders touched", check.TouchedLookalikes);
}
