namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>How a delivery's signature can be.</summary>
public enum SignatureFault
{
    /// <summary>As it should be.</summary>
    None,

    /// <summary>No header, as for subscriptions made without a key.</summary>
    Absent,

    /// <summary>64 hex digits that fit nothing.</summary>
    Wrong,

    /// <summary>Rightly signed, but <c>t</c> is an hour ago.</summary>
    Old,

    /// <summary>Rightly signed, but <c>t</c> is an hour ahead.</summary>
    Future,

    /// <summary>Signed with another key.</summary>
    OtherKey,

    /// <summary>Two <c>v1</c>, the second one right.</summary>
    TwoVersions,
}

/// <summary>How an answer of the API can go wrong.</summary>
public enum CalendlyFault
{
    /// <summary>401 "The access token expired".</summary>
    TokenExpired,

    /// <summary>401 "The access token was revoked".</summary>
    TokenRevoked,

    /// <summary>403 with <c>required_scopes</c>.</summary>
    InsufficientScope,

    /// <summary>403 that asks to upgrade.</summary>
    UpgradePlan,

    /// <summary>403 "You do not have permission".</summary>
    PermissionDenied,

    /// <summary>429 with the rate-limit headers.</summary>
    TooManyRequests,

    /// <summary>500.</summary>
    InternalError,

    /// <summary>400 <c>invalid_grant</c> at the token endpoint.</summary>
    InvalidGrant,

    /// <summary>The work is done (tokens rotated, for example), then the connection is reset.</summary>
    WorkThenDrop,

    /// <summary>The connection is reset before anything is done.</summary>
    Drop,

    /// <summary>No answer until the client gives up.</summary>
    Hang,
}

/// <summary>The kinds of call; flags, so that faults and counts can name several.</summary>
[Flags]
public enum CalendlyCalls
{
    None = 0,

    /// <summary>Booking, cancellation and rescheduling pages.</summary>
    Pages = 1,
    Authorize = 2,

    /// <summary><c>POST /oauth/token</c>, both grants.</summary>
    Token = 4,
    Introspect = 8,
    Revoke = 16,
    Users = 32,
    EventTypes = 64,

    /// <summary><c>/scheduled_events</c> with invitees and cancellation.</summary>
    ScheduledEvents = 128,
    SchedulingLinks = 256,
    NoShows = 512,

    /// <summary><c>/webhook_subscriptions</c>, read.</summary>
    SubscriptionReads = 1024,

    /// <summary><c>/webhook_subscriptions</c>, created or deleted.</summary>
    SubscriptionWrites = 2048,
    Other = 4096,

    Subscriptions = SubscriptionReads | SubscriptionWrites,
    OAuth = Authorize | Token | Introspect | Revoke,
    Api = Users | EventTypes | ScheduledEvents | SchedulingLinks | NoShows | Subscriptions | Other,
    All = Pages | OAuth | Api,
}

/// <summary>What goes wrong with Calendly; everything may be changed while it runs.</summary>
public sealed class CalendlyFaults
{
    /// <summary>Faults of the API and of OAuth.</summary>
    public FaultPlan<CalendlyFault, CalendlyCalls> Plan { get; } = new();

    /// <summary>How deliveries are signed from now on, retries included.</summary>
    public SignatureFault Signature { get; set; }

    /// <summary>Each delivery is posted twice at the same moment.</summary>
    public bool DuplicateDeliveries { get; set; }

    /// <summary>A reschedule's <c>invitee.created</c> comes before its <c>invitee.canceled</c>.</summary>
    public bool SwapReschedulePair { get; set; }

    /// <summary>The new invitee of a reschedule has no UTM values.</summary>
    public bool DropTrackingOnReschedule { get; set; }

    /// <summary>So long after the booking, on the simulator's clock, a conference has no join link, in deliveries and in the API.</summary>
    public TimeSpan JoinUrlDelay { get; set; }

    /// <summary>What is unusual about the payloads.</summary>
    public PayloadOptions Payload { get; set; } = PayloadOptions.Usual;

    /// <summary>Retries keep the <c>t</c> of the first attempt; not documented, so both must be survived.</summary>
    public bool RetriesKeepTimestamp { get; set; }

    /// <summary>Creating a second subscription with the same address is not refused; not proved, so both must be survived.</summary>
    public bool AllowDuplicateSubscriptions { get; set; }

    /// <summary>Calendly insists on one subscription for each scope and owner, whatever its address; not proved, so both must be survived.</summary>
    public bool OneSubscriptionPerScope { get; set; }

    /// <summary>The user is no administrator: whatever concerns the whole organization is refused.</summary>
    public bool RefuseOrganization { get; set; }

    /// <summary>The user says no on the consent page.</summary>
    public bool DenyConsent { get; set; }

    /// <summary>Scopes which the user unticks on the consent page.</summary>
    public IReadOnlyList<string> UntickedScopes { get; set; } = [];

    /// <summary>Whoever answers the consent page is signed in to another account than the model studio's.</summary>
    public bool IsSignedInAsStranger { get; set; }

    /// <summary>How far the <c>Date</c> header is ahead of the simulator's clock.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>Switches a fault of the API on; see <see cref="FaultPlan{TFault,TCalls}.Add"/>.</summary>
    public void Add(CalendlyFault fault, CalendlyCalls calls = CalendlyCalls.All, double rate = 1, int? times = null) => Plan.Add(fault, calls, rate, times);

    /// <summary>Takes all faults back.</summary>
    public void Clear()
    {
        Plan.Clear();
        Signature = SignatureFault.None;
        DenyConsent = IsSignedInAsStranger = DuplicateDeliveries = SwapReschedulePair = DropTrackingOnReschedule = RetriesKeepTimestamp = AllowDuplicateSubscriptions = OneSubscriptionPerScope = RefuseOrganization = false;
        JoinUrlDelay = ClockSkew = TimeSpan.Zero;
        UntickedScopes = [];
        Payload = PayloadOptions.Usual;
    }
}
