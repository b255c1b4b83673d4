namespace CalendlyWoo.Benchmarks;

/// <summary>What a run does; see <see cref="OptionReader"/> for the names on the command line.</summary>
internal sealed record Options
{
    /// <summary><c>pipeline</c>, <c>mutations</c>, <c>templates</c>, <c>lists</c> or <c>empty-endpoint</c>.</summary>
    public string Verb { get; init; } = "pipeline";

    /// <summary>Webhooks, mutations, rounds over the templates, or calls of each question to the lists.</summary>
    public int? Count { get; init; }

    /// <summary>Lines of the log of the big store.</summary>
    public int? Lines { get; init; }

    /// <summary>Posts in flight at once.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Webhooks worked off before the measured ones.</summary>
    public int WarmUp { get; init; }

    public TimeSpan ShopLatency { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Every webhook is posted twice at the same moment.</summary>
    public bool Duplicates { get; init; }

    /// <summary>How often the product is killed under load.</summary>
    public int Kills { get; init; }

    public int KillSeed { get; init; } = 1;

    /// <summary>Seed of the simulators' dice and of the mutations.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Share of the mails that meet a 451, 0 to 1.</summary>
    public double Smtp451 { get; init; }

    /// <summary>Share of the mails that meet a dropped connection, 0 to 1.</summary>
    public double SmtpDrop { get; init; }

    /// <summary>How long the mail server is down in the middle of the run.</summary>
    public TimeSpan SmtpDown { get; init; }

    public ShopFaultRates Shop { get; init; } = new();

    /// <summary>Puts an order with a confusable address beside each one, and books with unusual spellings.</summary>
    public bool Lookalikes { get; init; }

    /// <summary>Limit of the whole wait.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Where database and log are kept; null removes them.</summary>
    public string? Keep { get; init; }

    /// <summary>Settings passed to the product, names with <c>:</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; init; } = [];

    /// <summary>A folder with a built product; null takes the one that was built with this program.</summary>
    public string? Product { get; init; }
}

/// <summary>Shares of the calls to the shop that go wrong, 0 to 1.</summary>
/// <param name="Errors">500.</param>
/// <param name="RateLimits">429 with Retry-After.</param>
/// <param name="Timeouts">No answer, in half of them after the work was done.</param>
/// <param name="LostAnswers">The work is done, and the connection breaks before the answer.</param>
internal sealed record ShopFaultRates(double Errors = 0, double RateLimits = 0, double Timeouts = 0, double LostAnswers = 0)
{
    /// <summary>What a 429 names.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);
}
