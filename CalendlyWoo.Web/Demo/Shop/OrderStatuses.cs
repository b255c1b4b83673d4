namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The statuses of a shop, and what the REST API says about unknown ones.</summary>
internal sealed class OrderStatuses(IReadOnlyDictionary<string, string> custom)
{
    private static readonly string[] Hidden = ["trash", "auto-draft"];

    private readonly KeyValuePair<string, string>[] _all =
    [
        new("pending", "Pending payment"), new("processing", "Processing"), new("on-hold", "On hold"), new("completed", "Completed"),
        new("cancelled", "Cancelled"), new("refunded", "Refunded"), new("failed", "Failed"), new("checkout-draft", "Draft"), .. custom,
    ];

    /// <summary>Slug and name, as <c>GET /orders/statuses</c> lists them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => _all;

    public static bool IsPaid(string status) => status is "processing" or "completed";

    public bool IsRegistered(string status) => Array.Exists(_all, pair => pair.Key == status);

    /// <summary>The name, or the slug where no plug-in registers it any more.</summary>
    public string NameOf(string status) => Array.Find(_all, pair => pair.Key == status).Value ?? status;

    /// <summary>Whether an order may be set to this status by REST.</summary>
    public bool MayBeSet(string status) => status == "auto-draft" || IsRegistered(status);

    public bool MayBeFiltered(string status) => status == "any" || Hidden.Contains(status) || IsRegistered(status);

    /// <summary>The end of the 400 for writing.</summary>
    public string SettableText() => Sentence(["auto-draft", .. _all.Select(pair => pair.Key)]);

    /// <summary>The end of the 400 for the filter.</summary>
    public string FilterText() => Sentence(["any", .. Hidden, .. _all.Select(pair => pair.Key)]);

    private static string Sentence(string[] slugs) => $"is not one of {string.Join(", ", slugs[..^1])}, and {slugs[^1]}.";
}
