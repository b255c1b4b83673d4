using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Demo;

public sealed class CalendlyDeliveryTests
{
    private const string Key = "a-key-of-ours";

    [Fact]
    public async Task Booking_IsDeliveredSignedWithItsUtmValues()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.DeliverTo(sink.Url, Key);

        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com", Tracking = new Tracking(Content: "wc1-1042-x") });
        await client.SettledAsync();

        var post = Assert.Single(sink.Posts);
        Assert.Equal(client.Calendly.UriOf(invitee), post.Payload.GetProperty("uri").GetString());
        Assert.Equal("wc1-1042-x", post.Payload.GetProperty("tracking").GetProperty("utm_content").GetString());
        Assert.Equal(CalendlySignature.Header(Key, new ManualTime().GetUtcNow().ToUnixTimeSeconds(), post.Body), post.Signature);
        Assert.Equal("application/json", post.Headers["Content-Type"]);
        Assert.True(Assert.Single(client.Calendly.Deliveries.All).Succeeded);
    }

    [Theory]
    [InlineData(false, "invitee.canceled", "invitee.created")]
    [InlineData(true, "invitee.created", "invitee.canceled")]
    public async Task Reschedule_IsAPair_InEitherOrder(bool swapped, string first, string second)
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        var old = client.Calendly.Book(new Booking { Email = "ann@example.com", Tracking = new Tracking(Content: "ref") });
        client.Calendly.DeliverTo(sink.Url, Key);
        client.Calendly.Faults.SwapReschedulePair = client.Calendly.Faults.DropTrackingOnReschedule = swapped;

        var successor = client.Calendly.Reschedule(old.Uuid, new DateTimeOffset(2026, 12, 24, 10, 0, 0, TimeSpan.Zero));
        await client.SettledAsync();

        var posts = sink.Posts.ToArray();
        Assert.Equal([first, second], posts.Select(post => post.Event));
        var canceled = posts.Single(post => post.Event == "invitee.canceled").Payload;
        var created = posts.Single(post => post.Event == "invitee.created").Payload;
        Assert.True(canceled.GetProperty("rescheduled").GetBoolean());
        Assert.Equal(client.Calendly.UriOf(successor), canceled.GetProperty("new_invitee").GetString());
        Assert.Equal(client.Calendly.UriOf(old), created.GetProperty("old_invitee").GetString());
        Assert.Equal(swapped ? null : "ref", created.GetProperty("tracking").GetProperty("utm_content").GetString());
        Assert.NotEqual(canceled.GetProperty("event").GetString(), created.GetProperty("event").GetString());
    }

    [Fact]
    public async Task Group_KeepsItsEventUntilTheLastInviteeCancels()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.AddEventType(new SimulatedEventType { Uuid = Guid.NewGuid().ToString(), Name = "Workshop", Slug = "workshop", Seats = 8 });
        client.Calendly.DeliverTo(sink.Url, Key);

        var one = client.Calendly.Book(new Booking { Email = "a@example.com", EventType = "workshop" });
        var two = client.Calendly.JoinGroup(one.EventUuid, new Booking { Email = "b@example.com" });
        client.Calendly.Cancel(one.Uuid, byHost: true, reason: "Ill");
        await client.SettledAsync();

        Assert.Equal(new InviteesCounter(2, 1, 8), client.Calendly.ScheduledEvent(two.EventUuid).Counter);
        Assert.Null(client.Calendly.ScheduledEvent(two.EventUuid).Cancellation);
        client.Calendly.Cancel(two.Uuid);
        Assert.NotNull(client.Calendly.ScheduledEvent(two.EventUuid).Cancellation);
        await client.SettledAsync();
        Assert.Equal(2, sink.Posts.Count(post => post.Event == "invitee.canceled"));
    }

    [Fact]
    public async Task NoShow_MarkedAndUnmarked_IsDelivered()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com" });
        client.Calendly.DeliverTo(sink.Url, Key);

        client.Calendly.MarkNoShow(invitee.Uuid);
        await client.SettledAsync();
        client.Calendly.UnmarkNoShow(invitee.Uuid);
        await client.SettledAsync();

        Assert.Equal(["invitee_no_show.created", "invitee_no_show.deleted"], sink.Posts.Select(post => post.Event));
    }

    [Theory]
    [InlineData(SignatureFault.Absent)]
    [InlineData(SignatureFault.Wrong)]
    [InlineData(SignatureFault.Old)]
    [InlineData(SignatureFault.Future)]
    [InlineData(SignatureFault.OtherKey)]
    [InlineData(SignatureFault.TwoVersions)]
    public async Task Signature_CanBeUnusual(SignatureFault fault)
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.DeliverTo(sink.Url, Key);
        client.Calendly.Faults.Signature = fault;
        var seconds = new ManualTime().GetUtcNow().ToUnixTimeSeconds();

        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();

        var post = Assert.Single(sink.Posts);
        var right = CalendlySignature.Sign(Key, seconds, post.Body);
        Assert.Equal(fault switch
        {
            SignatureFault.Absent => null,
            SignatureFault.Wrong => $"t={seconds},v1={new string('0', 64)}",
            SignatureFault.Old => CalendlySignature.Header(Key, seconds - 3600, post.Body),
            SignatureFault.Future => CalendlySignature.Header(Key, seconds + 3600, post.Body),
            SignatureFault.OtherKey => CalendlySignature.Header("another-" + Key, seconds, post.Body),
            _ => $"t={seconds},v1={CalendlySignature.Sign("another-" + Key, seconds, post.Body)},v1={right}",
        }, post.Signature);
    }

    [Fact]
    public async Task Duplicates_ComeWithTheSameBytes()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.DeliverTo(sink.Url, Key);
        client.Calendly.Faults.DuplicateDeliveries = true;

        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();

        var posts = sink.Posts.ToArray();
        Assert.Equal(2, posts.Length);
        Assert.Equal(posts[0].Body, posts[1].Body);
    }

    [Theory]
    [InlineData(500, false)]
    [InlineData(302, true)]
    public async Task Failure_IsRetriedUntilItSucceeds_WithAFreshTimestampUnlessKept(int status, bool kept)
    {
        var time = new ManualTime();
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync(time: time);
        await client.SubscribeAsync(sink.Url, Key);
        client.Calendly.Faults.RetriesKeepTimestamp = kept;
        sink.Status = status;

        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();
        Assert.NotNull(Assert.Single(client.Calendly.Subscriptions).RetryStartedAt);
        sink.Status = 200;
        time.Advance(TimeSpan.FromMinutes(1));
        await client.SettledAsync();
        time.Advance(TimeSpan.FromHours(48));

        var delivery = Assert.Single(client.Calendly.Deliveries.All);
        Assert.Equal([status, 200], delivery.Attempts.Select(attempt => attempt.Status));
        Assert.Equal(kept, delivery.Attempts[0].Signature == delivery.Attempts[1].Signature);
        Assert.Null(Assert.Single(client.Calendly.Subscriptions).RetryStartedAt);
    }

    [Fact]
    public async Task Failure_ForADay_DisablesTheSubscription()
    {
        var time = new ManualTime();
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync(time: time);
        await client.SubscribeAsync(sink.Url, Key);
        sink.Status = 503;
        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();

        for (var hour = 0; hour < 30 && client.Calendly.Deliveries.All[0].NextAttemptAt is { } next; hour++)
        {
            time.Advance(next - time.GetUtcNow());
            await client.SettledAsync();
        }

        Assert.True(Assert.Single(client.Calendly.Subscriptions).Disabled);
        Assert.Equal(TimeSpan.FromHours(24), client.Calendly.Deliveries.All[0].Attempts[^1].At - client.Calendly.Deliveries.All[0].Attempts[0].At);
        var before = sink.Posts.Count;
        client.Calendly.Book(new Booking { Email = "bob@example.com" });
        await client.SettledAsync();
        Assert.Equal(before, sink.Posts.Count);
    }

    [Fact]
    public async Task JoinUrl_Late_IsMissingInTheDeliveryAndThereLaterInTheApi()
    {
        var time = new ManualTime();
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync(time: time);
        client.Calendly.DeliverTo(sink.Url, Key);
        client.Calendly.Faults.JoinUrlDelay = TimeSpan.FromSeconds(30);

        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();
        time.Advance(TimeSpan.FromSeconds(31));
        var later = (await client.GetAsync($"scheduled_events/{invitee.EventUuid}")).Json.GetProperty("resource").GetProperty("location");

        var early = Assert.Single(sink.Posts).Payload.GetProperty("scheduled_event").GetProperty("location");
        Assert.Equal(("processing", null), (early.GetProperty("status").GetString(), early.GetProperty("join_url").GetString()));
        Assert.Equal(("pushed", "https://zoom.example/j/5551230001"), (later.GetProperty("status").GetString(), later.GetProperty("join_url").GetString()));
    }

    [Fact]
    public async Task Listener_ThatNeverAnswers_IsAFailure()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync(new CalendlyOptions { ReadTimeout = TimeSpan.FromMilliseconds(200) });
        client.Calendly.DeliverTo(sink.Url, Key);
        sink.IsSilent = true;

        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();

        var delivery = Assert.Single(client.Calendly.Deliveries.All);
        Assert.Equal((0, false), (Assert.Single(delivery.Attempts).Status, delivery.Succeeded));
        Assert.Equal(new ManualTime().GetUtcNow().AddMinutes(1), delivery.NextAttemptAt);
    }
}
