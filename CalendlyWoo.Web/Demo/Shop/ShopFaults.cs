namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>How a shop's answer can go wrong; each was seen in the field (research/woocommerce.md, sections 1, 2, 6 and 10).</summary>
public enum ShopFault
{
    /// <summary>200 with an HTML page, as captcha walls send it.</summary>
    HtmlPage,

    /// <summary>The permalink setting "plain": 301 to the trailing slash, then the home page with 200.</summary>
    PlainPermalinks,

    /// <summary>403 with HTML from a firewall.</summary>
    FirewallBlock,

    /// <summary>The web server does not hand the Authorization header to PHP.</summary>
    AuthorizationStripped,

    /// <summary>503 with HTML and Retry-After.</summary>
    Maintenance,

    /// <summary>503 with HTML, without saying until when.</summary>
    Unavailable,

    /// <summary>406 with HTML, as ModSecurity sends it.</summary>
    NotAcceptable,

    /// <summary>The web server asks for a password of its own, as test sites do.</summary>
    SitePassword,

    /// <summary>A plug-in refuses REST requests of whoever is not logged in to WordPress; other pages are shown.</summary>
    RestDisabled,

    /// <summary>No WordPress at all: a home page without any link, 404 for everything else.</summary>
    NotWordPress,

    /// <summary>WordPress without WooCommerce.</summary>
    NoWooCommerce,

    /// <summary>The web server does not know PUT: 501 with HTML.</summary>
    PutRefused,

    /// <summary>The web server lets nothing but GET through: 501 with HTML.</summary>
    ChangesRefused,

    /// <summary>A cache answers in the shop's place and says so.</summary>
    FromCache,

    /// <summary>302 to itself, as where www and https settings disagree.</summary>
    RedirectLoop,

    /// <summary>302 to a "coming soon" page for everything.</summary>
    ComingSoon,

    /// <summary>429 with Retry-After.</summary>
    TooManyRequests,

    /// <summary>301 to <see cref="ShopFaults.MovedTo"/>.</summary>
    Moved,

    /// <summary>500 with WordPress' JSON for a fatal PHP error.</summary>
    FatalError,

    /// <summary>502 with HTML.</summary>
    BadGateway,

    /// <summary>A PHP notice stands before the JSON.</summary>
    PhpNotice,

    /// <summary>A UTF-8 byte order mark stands before the JSON.</summary>
    ByteOrderMark,

    /// <summary>No answer, until the client gives up. Nothing is done.</summary>
    Hang,

    /// <summary>The connection is reset before anything is done.</summary>
    Drop,

    /// <summary>The work is done, then the connection is reset.</summary>
    WorkThenDrop,

    /// <summary>The work is done, then a proxy answers 504.</summary>
    WorkThenGatewayTimeout,

    /// <summary>The work is done, then no answer comes until the client gives up.</summary>
    WorkThenHang,
}

/// <summary>What goes wrong with the shop; everything may be changed while it runs.</summary>
public sealed class ShopFaults
{
    private long _latencyTicks;

    /// <summary>What each call takes at least, in real time whatever clock the shop has.</summary>
    public TimeSpan Latency
    {
        get => new(Interlocked.Read(ref _latencyTicks));
        set => Interlocked.Exchange(ref _latencyTicks, value.Ticks);
    }

    /// <summary>Sent as whole seconds with 429 and 503.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far the shop's clock, as its header <c>Date</c> tells it, is ahead.</summary>
    public TimeSpan ClockAhead { get; set; }

    /// <summary>Where <see cref="ShopFault.Moved"/> points; path and query are appended.</summary>
    public Uri MovedTo { get; set; } = new("https://www.shop.example");

    /// <summary>The faults that are on.</summary>
    public FaultPlan<ShopFault, ShopCalls> Plan { get; } = new();

    /// <summary>Switches a fault on; see <see cref="FaultPlan{TFault,TCalls}.Add"/>.</summary>
    public void Add(ShopFault fault, ShopCalls calls = ShopCalls.All, double rate = 1, int? times = null) => Plan.Add(fault, calls, rate, times);

    /// <summary>Takes all faults back and answers at once again.</summary>
    public void Clear()
    {
        Plan.Clear();
        Latency = TimeSpan.Zero;
        ClockAhead = TimeSpan.Zero;
    }
}
