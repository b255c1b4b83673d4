using System.Globalization;

namespace CalendlyWoo.Benchmarks;

/// <summary>Reads the command line.</summary>
internal static class OptionReader
{
    private static readonly string[] Verbs = ["pipeline", "mutations", "templates", "lists", "empty-endpoint"];

    private static readonly Dictionary<string, Func<Options, Options>> Flags = new()
    {
        ["--duplicates"] = options => options with { Duplicates = true },
        ["--lookalikes"] = options => options with { Lookalikes = true },
    };

    private static readonly Dictionary<string, Func<Options, string, Options>> Values = new()
    {
        ["--count"] = (options, text) => options with { Count = Whole(text, 1, 1_000_000) },
        ["--lines"] = (options, text) => options with { Lines = Whole(text, 10_000, 10_000_000) },
        ["--concurrency"] = (options, text) => options with { Concurrency = Whole(text, 1, 1000) },
        ["--warm-up"] = (options, text) => options with { WarmUp = Whole(text, 0, 100_000) },
        ["--shop-latency"] = (options, text) => options with { ShopLatency = TimeSpan.FromMilliseconds(Whole(text, 0, 60_000)) },
        ["--kill"] = (options, text) => options with { Kills = Whole(text, 0, 1000) },
        ["--kill-seed"] = (options, text) => options with { KillSeed = Whole(text, 0, int.MaxValue) },
        ["--seed"] = (options, text) => options with { Seed = Whole(text, 0, int.MaxValue) },
        ["--smtp-451"] = (options, text) => options with { Smtp451 = Rate(text) },
        ["--smtp-drop"] = (options, text) => options with { SmtpDrop = Rate(text) },
        ["--smtp-down"] = (options, text) => options with { SmtpDown = Seconds(text) },
        ["--shop-500"] = (options, text) => options with { Shop = options.Shop with { Errors = Rate(text) } },
        ["--shop-429"] = (options, text) => options with { Shop = options.Shop with { RateLimits = Rate(text) } },
        ["--shop-retry-after"] = (options, text) => options with { Shop = options.Shop with { RetryAfter = Seconds(text) } },
        ["--shop-timeout"] = (options, text) => options with { Shop = options.Shop with { Timeouts = Rate(text) } },
        ["--shop-lost-answer"] = (options, text) => options with { Shop = options.Shop with { LostAnswers = Rate(text) } },
        ["--timeout"] = (options, text) => options with { Timeout = Seconds(text) },
        ["--keep"] = (options, text) => options with { Keep = Path.GetFullPath(text) },
        ["--workers"] = (options, text) => options with { Settings = [.. options.Settings, KeyValuePair.Create("Workers:Count", text)] },
        ["--set"] = (options, text) => options with { Settings = [.. options.Settings, Setting(text)] },
        ["--product"] = (options, text) => options with { Product = Path.GetFullPath(text) },
    };

    /// <exception cref="FormatException">The command line is wrong; the message says where.</exception>
    public static Options Read(IReadOnlyList<string> args)
    {
        var options = new Options();
        var next = 0;
        if (args.Count > 0 && !args[0].StartsWith('-'))
        {
            options = options with { Verb = Verbs.Contains(args[0]) ? args[0] : throw new FormatException($"No such verb: {args[0]}. There are {string.Join(", ", Verbs)}.") };
            next = 1;
        }

        while (next < args.Count)
        {
            var name = args[next++];
            if (Flags.TryGetValue(name, out var flag))
                options = flag(options);
            else if (!Values.TryGetValue(name, out var value))
                throw new FormatException($"No such option: {name}. There are {string.Join(", ", Flags.Keys.Concat(Values.Keys))}.");
            else if (next == args.Count)
                throw new FormatException($"{name} wants a value.");
            else
                options = value(options, args[next++]);
        }

        return options;
    }

    private static int Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new FormatException($"{text} is no whole number from {least} to {most}.");

    private static double Rate(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and <= 1
            ? rate
            : throw new FormatException($"{text} is no share from 0 to 1.");

    private static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(Whole(text, 0, 86_400));

    private static KeyValuePair<string, string> Setting(string text) => text.Split('=', 2) is [{ Length: > 0 } key, var value]
        ? KeyValuePair.Create(key, value)
        : throw new FormatException($"--set wants KEY=VALUE, not {text}.");
}
