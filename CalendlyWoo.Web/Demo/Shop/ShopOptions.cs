namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What kind of shop it is. Fixed for the life of a <see cref="SimulatedShop"/>; what may go wrong is in <see cref="ShopFaults"/>.</summary>
public sealed record ShopOptions
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>Speaks https with a self-signed certificate made in memory.</summary>
    public bool Https { get; init; }

    /// <summary>What is wrong with that certificate, beyond that nobody knows who made it.</summary>
    public CertificateKind Certificate { get; init; }

    /// <summary>WordPress's locale.</summary>
    public string Locale { get; init; } = "en_US";

    /// <summary>
    /// A stock shop posts granted keys to https addresses on public hosts only; lifted here as in the shop that was recorded, so that it can be tried on one computer.
    /// </summary>
    public bool LiftsCallbackLimits { get; init; } = true;

    /// <summary>
    /// WordPress ignores header and query keys on plain http, because <c>is_ssl()</c> is false there. The demo runs on plain loopback http, so
    /// this is off by default and http counts as secure; on, http gets the 401 that a real shop answers.
    /// </summary>
    public bool RequireHttps { get; init; }

    /// <summary>Where the site lives below the host, such as <c>/shop</c>; empty for the root.</summary>
    public string SitePath { get; init; } = "";

    public string Name { get; init; } = "Styling Studio";

    public string Currency { get; init; } = "USD";

    public string CurrencySymbol { get; init; } = "$";

    /// <summary>The zone of all dates without the ending <c>_gmt</c>.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    /// <summary>
    /// High-performance order storage. Off, the legacy post storage: search looks in fewer fields, and edits of meta data alone leave
    /// <c>date_modified</c> as it is.
    /// </summary>
    public bool HighPerformanceOrderStorage { get; init; } = true;

    /// <summary>Statuses that plug-ins have registered: slug without <c>wc-</c>, and name.</summary>
    public IReadOnlyDictionary<string, string> CustomStatuses { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a webhook is pending, on the shop's clock; changes meanwhile collapse into one delivery. Real shops take a minute or two.</summary>
    public TimeSpan WebhookDelay { get; init; }

    /// <summary>The keys of the shop's REST API. The first one is <see cref="SimulatedShop.Key"/>.</summary>
    public IReadOnlyList<ShopKey> Keys { get; init; } = [ShopKey.Demo];
}
