namespace CalendlyWoo.Core.Orders.Index;

/// <summary>How far the sweep over the shop's changed orders has come; one row. Times are UTC.</summary>
public sealed class OrderSweep
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Everything that was modified before is in the index.</summary>
    public DateTimeOffset? ModifiedUntil { get; set; }

    /// <summary>When the latest sweep came to its end.</summary>
    public DateTimeOffset? LastAt { get; set; }

    /// <summary>Of the sweep under way: it lists what was modified since; null between two sweeps.</summary>
    public DateTimeOffset? Since { get; set; }

    /// <summary>Of the sweep under way: when it began, by our clock.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Of the sweep under way: the page to read next, from 1.</summary>
    public int NextPage { get; set; } = 1;

    /// <summary>Of the sweep under way: the latest modification seen, by the shop's clock.</summary>
    public DateTimeOffset? Newest { get; set; }

    /// <summary>The shop is too old for the filter and lists every order each time: it is swept once a day.</summary>
    public bool ListsEverything { get; set; }
}
