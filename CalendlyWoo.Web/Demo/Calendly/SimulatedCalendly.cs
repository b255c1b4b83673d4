namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>
/// Calendly, as far as an OAuth app can tell, over real HTTP on loopback: authorization, API v2, webhook subscriptions, signed deliveries and the
/// pages where people book. It follows research/calendly.md; what nobody knows for sure is a switch.
/// </summary>
public sealed class SimulatedCalendly : IAsyncDisposable
{
    private readonly CalendlyStore _store;
    private readonly BookingDesk _desk;
    private LoopbackServer? _server;

    private SimulatedCalendly(CalendlyOptions options, TimeProvider time)
    {
        Options = options;
        Tokens = new TokenBook(time);
        _store = new CalendlyStore(options, time);
        Deliveries = new DeliveryBook(_store, options, Faults, time);
        _desk = new BookingDesk(_store, Faults, Deliveries);
    }

    /// <summary>Where it listens: the product's <c>Calendly:AuthUrl</c> and <c>Calendly:ApiUrl</c> in one, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public CalendlyOptions Options { get; }

    /// <summary>What goes wrong; may be changed at any time.</summary>
    public CalendlyFaults Faults { get; } = new();

    /// <summary>Every request that came in.</summary>
    public RequestLog<CalendlyCalls, CalendlyFault> Requests { get; } = new();

    /// <summary>Every webhook that went out.</summary>
    public DeliveryBook Deliveries { get; }

    /// <summary>The app's OAuth tokens: made without a browser, looked at, revoked.</summary>
    public TokenBook Tokens { get; }

    /// <summary>All subscriptions.</summary>
    public IReadOnlyList<SimulatedSubscription> Subscriptions
    {
        get { lock (_store.Gate) return [.. _store.Subscriptions]; }
    }

    /// <summary>Everybody who has booked, by whatever way, oldest first.</summary>
    public IReadOnlyList<SimulatedInvitee> Invitees
    {
        get { lock (_store.Gate) return [.. _store.Invitees.Values.OrderBy(invitee => invitee.CreatedAt)]; }
    }

    /// <summary>Starts with the model studio's account.</summary>
    /// <param name="options">Null for the usual account on any free port.</param>
    /// <param name="time">The clock of tokens, bookings and retries; null for the real one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<SimulatedCalendly> StartAsync(
        CalendlyOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        options ??= new CalendlyOptions();
        time ??= TimeProvider.System;
        var calendly = new SimulatedCalendly(options, time);
        var handler = calendly.Server(time);
        calendly._server = await LoopbackServer.StartAsync(handler.HandleAsync, options.Port, null, cancellationToken);
        handler.Stopping = calendly._server.Stopping;
        calendly.Address = calendly._server.Address.GetLeftPart(UriPartial.Authority);
        calendly._store.Addresses = new CalendlyAddresses(options.ResourceHost, calendly.Address);
        return calendly;
    }

    /// <summary>Also delivers every invitee and no-show event to this address, without any subscription; one such target at a time.</summary>
    /// <param name="url">Where the product listens for webhooks.</param>
    /// <param name="signingKey">Null means <see cref="CalendlyOptions.WebhookSigningKey"/>.</param>
    public void DeliverTo(Uri url, string? signingKey = null)
    {
        lock (_store.Gate)
        {
            _store.Put(new SimulatedSubscription
            {
                Uuid = "direct",
                CallbackUrl = url.AbsoluteUri,
                Events = ["invitee.created", "invitee.canceled", "invitee_no_show.created", "invitee_no_show.deleted"],
                Scope = "organization",
                CreatedAt = _store.Now(),
                UpdatedAt = _store.Now(),
                SigningKey = signingKey ?? Options.WebhookSigningKey,
                IsDirect = true,
            });
        }
    }

    /// <summary>Somebody has made a subscription of the organization's: another program, or another installation.</summary>
    public SimulatedSubscription AddSubscription(Uri url, params IReadOnlyList<string> events)
    {
        lock (_store.Gate)
        {
            var made = new SimulatedSubscription
            {
                Uuid = Guid.NewGuid().ToString(),
                CallbackUrl = url.AbsoluteUri,
                Events = events.Count > 0 ? events : ["invitee.created", "invitee.canceled"],
                Scope = "organization",
                CreatedAt = _store.Now(),
                UpdatedAt = _store.Now(),
            };
            _store.Put(made);
            return made;
        }
    }

    /// <summary>Calendly gives a subscription up, as it does after 24 hours without success.</summary>
    /// <exception cref="InvalidOperationException">There is no such subscription.</exception>
    public void Disable(string uuid)
    {
        lock (_store.Gate)
        {
            var found = _store.Subscription(uuid) ?? throw new InvalidOperationException("There is no such subscription.");
            _store.Put(found with { Disabled = true, UpdatedAt = _store.Now() });
        }
    }

    /// <summary>Offers one more event type.</summary>
    public void AddEventType(SimulatedEventType eventType)
    {
        lock (_store.Gate) _store.EventTypes.Add(eventType);
    }

    /// <summary>Somebody books; <c>invitee.created</c> goes out in the background. For a group event's start time that exists, it is a seat in it.</summary>
    /// <exception cref="ArgumentException">There is no such event type.</exception>
    public SimulatedInvitee Book(Booking booking) => _desk.Book(booking);

    /// <summary>Somebody takes a seat in a group event that exists.</summary>
    /// <exception cref="KeyNotFoundException">There is no such event.</exception>
    public SimulatedInvitee JoinGroup(string eventUuid, Booking booking) => _desk.Join(eventUuid, booking);

    /// <summary>Moves a booking: <c>invitee.canceled</c> and <c>invitee.created</c> go out, in this order unless swapped. Returns the new invitee.</summary>
    /// <exception cref="KeyNotFoundException">There is no such invitee.</exception>
    /// <exception cref="InvalidOperationException">It is cancelled already.</exception>
    public SimulatedInvitee Reschedule(string inviteeUuid, DateTimeOffset start, bool byHost = false, string? reason = null) =>
        _desk.Reschedule(inviteeUuid, start, By(inviteeUuid, byHost, reason));

    /// <summary>Cancels one invitee.</summary>
    /// <inheritdoc cref="Reschedule"/>
    public SimulatedInvitee Cancel(string inviteeUuid, bool byHost = false, string? reason = null) =>
        _desk.Cancel(inviteeUuid, By(inviteeUuid, byHost, reason));

    /// <summary>The host says that somebody did not come.</summary>
    /// <exception cref="KeyNotFoundException">There is no such invitee.</exception>
    public SimulatedInvitee MarkNoShow(string inviteeUuid) => _desk.NoShow(inviteeUuid, new NoShow(Guid.NewGuid().ToString(), _store.Now()));

    /// <summary>The host takes that back.</summary>
    /// <exception cref="KeyNotFoundException">There is no such invitee.</exception>
    public SimulatedInvitee UnmarkNoShow(string inviteeUuid) => _desk.NoShow(inviteeUuid, null);

    /// <summary>The invitee as it is now.</summary>
    /// <exception cref="KeyNotFoundException">There is no such invitee.</exception>
    public SimulatedInvitee Invitee(string uuid)
    {
        lock (_store.Gate) return _store.Invitees[uuid];
    }

    /// <summary>The event as it is now.</summary>
    /// <exception cref="KeyNotFoundException">There is no such event.</exception>
    public SimulatedScheduledEvent ScheduledEvent(string uuid)
    {
        lock (_store.Gate) return _store.Meetings[uuid];
    }

    /// <summary>The public booking page of an event type, by its UUID, slug, name or URI.</summary>
    /// <exception cref="ArgumentException">There is no such event type.</exception>
    public Uri BookingPageOf(string eventType)
    {
        lock (_store.Gate)
        {
            var type = _store.EventType(eventType) ?? throw new ArgumentException($"There is no event type {eventType}.", nameof(eventType));
            return new Uri(_store.Addresses.BookingPage(type));
        }
    }

    /// <summary>The invitee's URI as it stands in payloads.</summary>
    public string UriOf(SimulatedInvitee invitee) => _store.Addresses.Invitee(invitee.Reference);

    public async ValueTask DisposeAsync()
    {
        await Deliveries.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    private CalendlyServer Server(TimeProvider time)
    {
        var world = new CalendlyWorld(_store, Faults, _desk);
        var authorize = new AuthorizeEndpoint(Options, Faults, time);
        var tokenRate = new RateWindow(Options.TokensPerMinute, time);
        var tokens = new TokenEndpoint(Options, authorize, Tokens, tokenRate, new CalendlyAddresses(Options.ResourceHost, ""));
        var api = new CalendlyApi(world, Tokens, new RateWindow(Options.RequestsPerMinute ?? (Options.FreePlan ? 50 : 500), time));
        return new CalendlyServer(Faults, Requests, new OAuthServer(authorize, tokens), api, new BookingPages(world), time);
    }

    private Cancellation By(string inviteeUuid, bool byHost, string? reason) =>
        new(byHost ? ModelStudio.Owner.Name : Invitee(inviteeUuid).Name, byHost, reason, _store.Now());
}
