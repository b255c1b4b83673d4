using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Demo;

public sealed class CalendlyApiTests
{
    private static string Encoded => Uri.EscapeDataString(CalendlyClient.Organization);

    [Theory]
    [InlineData("nonsense", "error-401-token-invalid")]
    [InlineData("expired", "error-401-token-expired")]
    [InlineData("revoked", "error-401-token-revoked")]
    public async Task Bearer_NotActive_Is401WithItsText(string state, string sample)
    {
        var time = new ManualTime();
        await using var client = await CalendlyClient.StartAsync(time: time);
        var token = client.Calendly.Tokens.Issue().AccessToken;
        if (state == "revoked") client.Calendly.Tokens.RevokeAll();
        time.Advance(state == "expired" ? TimeSpan.FromHours(2) : TimeSpan.Zero);
        client.Use(state == "nonsense" ? state : token);

        var answer = await client.GetAsync("users/me");

        Assert.Equal((401, true), (answer.Status, Sample.IsSame($"calendly/{sample}.json", answer.Text)));
    }

    [Fact]
    public async Task Scope_Missing_Is403WithTheRequiredOnes()
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Use(client.Calendly.Tokens.Issue("users:read webhooks:read").AccessToken);
        var answer = await client.SubscribeAsync(new Uri("https://app.example/hook"));
        Assert.Equal((403, true), (answer.Status, Sample.IsSame("calendly/error-403-insufficient-scope.json", answer.Text)));
        Assert.Equal(200, (await client.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task Rate_OfTheFreePlan_Is50AMinute()
    {
        var time = new ManualTime();
        await using var client = await CalendlyClient.StartAsync(new CalendlyOptions { FreePlan = true }, time);
        var first = await client.GetAsync("users/me");
        for (var i = 1; i < 50; i++) await client.GetAsync("users/me");
        var refused = await client.GetAsync("users/me");
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("50", "49", "60"), (first.Headers["X-RateLimit-Limit"], first.Headers["X-RateLimit-Remaining"], first.Headers["X-RateLimit-Reset"]));
        Assert.Equal((429, "0"), (refused.Status, refused.Headers["X-RateLimit-Remaining"]));
        Assert.Equal(200, (await client.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task EventTypes_Listed_HaveTheSampledMembers()
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.AddEventType(new SimulatedEventType { Uuid = "11111111-1111-4111-8111-111111111111", Name = "AAA gone", Slug = "gone", DeletedAt = DateTimeOffset.UnixEpoch });

        var list = await client.GetAsync($"event_types?organization={Encoded}&active=true");
        var deleted = await client.GetAsync("event_types/11111111-1111-4111-8111-111111111111");

        Assert.Equal(3, list.Json.GetProperty("collection").GetArrayLength());
        var missing = Sample.Shape(Sample.Json("calendly/event-types.json")).Except(Sample.Shape(list.Json)).Where(path => !path.Contains("[]/", StringComparison.Ordinal));
        Assert.Empty(missing);
        Assert.NotNull(deleted.Json.GetProperty("resource").GetProperty("deleted_at").GetString());
        Assert.Equal(400, (await client.GetAsync("event_types")).Status);
    }

    [Fact]
    public async Task ScheduledEvents_ArePagedFilteredAndSorted()
    {
        await using var client = await CalendlyClient.StartAsync();
        var start = new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
        var booked = Enumerable.Range(0, 5).Select(i => client.Calendly.Book(new Booking { Email = $"c{i}@example.com", Start = start.AddDays(i) })).ToList();
        client.Calendly.Cancel(booked[1].Uuid);

        var first = (await client.GetAsync($"scheduled_events?organization={Encoded}&count=2&sort=start_time:asc")).Json;
        var token = first.GetProperty("pagination").GetProperty("next_page_token").GetString();
        var second = (await client.GetAsync($"scheduled_events?organization={Encoded}&count=2&page_token={token}")).Json;
        var canceled = (await client.GetAsync($"scheduled_events?organization={Encoded}&status=canceled")).Json;
        var window = (await client.GetAsync($"scheduled_events?organization={Encoded}&min_start_time=2026-12-02T00:00:00Z&max_start_time=2026-12-03T23:00:00Z")).Json;
        var one = (await client.GetAsync($"scheduled_events?organization={Encoded}&invitee_email=C3%40example.com")).Json;

        Assert.Equal([booked[0].EventUuid, booked[1].EventUuid], Uuids(first));
        Assert.Equal([booked[2].EventUuid, booked[3].EventUuid], Uuids(second));
        Assert.Equal([booked[1].EventUuid], Uuids(canceled));
        Assert.Equal([booked[1].EventUuid, booked[2].EventUuid], Uuids(window));
        Assert.Equal([booked[3].EventUuid], Uuids(one));
        var missing = Sample.Shape(Sample.Json("calendly/scheduled-events.json")).Except(Sample.Shape(first)).ToList();
        Assert.All(missing, path => Assert.Contains("location", path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invitees_HaveTheSampledMembersWithoutTheEvent()
    {
        await using var client = await CalendlyClient.StartAsync();
        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com", Answers = [new Answer("Q", "A")] });

        var list = await client.GetAsync($"scheduled_events/{invitee.EventUuid}/invitees");
        var one = await client.GetAsync($"scheduled_events/{invitee.EventUuid}/invitees/{invitee.Uuid}");

        Assert.Equal(Sample.Shape(Sample.Json("calendly/event-invitees.json")), Sample.Shape(list.Json));
        Assert.Equal("ann@example.com", one.Json.GetProperty("resource").GetProperty("email").GetString());
        Assert.Equal(404, (await client.GetAsync("scheduled_events/none/invitees")).Status);
    }

    [Fact]
    public async Task Cancellation_ByApi_CancelsAllInviteesOnce()
    {
        await using var client = await CalendlyClient.StartAsync();
        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com" });

        var first = await client.PostAsync($"scheduled_events/{invitee.EventUuid}/cancellation", """{"reason":"Ill"}""");
        var second = await client.PostAsync($"scheduled_events/{invitee.EventUuid}/cancellation", "{}");

        Assert.Equal(201, first.Status);
        Assert.True(client.Calendly.Invitee(invitee.Uuid).Cancellation!.ByHost);
        Assert.Equal((403, "Event is already canceled"), (second.Status, second.Json.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task NoShow_ByApi_CanBeMadeReadAndTakenBack()
    {
        await using var client = await CalendlyClient.StartAsync();
        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com" });

        var made = await client.PostAsync("invitee_no_shows", $$"""{"invitee":"{{client.Calendly.UriOf(invitee)}}"}""");
        var path = "invitee_no_shows/" + CalendlyAddresses.LastSegment(made.Json.GetProperty("resource").GetProperty("uri").GetString());

        Assert.Equal(Sample.Shape(Sample.Json("calendly/invitee-no-show.json")), Sample.Shape(made.Json));
        Assert.Equal(200, (await client.GetAsync(path)).Status);
        Assert.Equal(204, (await client.DeleteAsync(path)).Status);
        Assert.Null(client.Calendly.Invitee(invitee.Uuid).NoShow);
    }

    [Theory]
    [InlineData(CalendlyFault.TooManyRequests, 429, "error-429-rate-limited")]
    [InlineData(CalendlyFault.InternalError, 500, "error-500-internal")]
    [InlineData(CalendlyFault.UpgradePlan, 403, "error-403-upgrade-plan")]
    [InlineData(CalendlyFault.PermissionDenied, 403, "error-403-permission-denied")]
    [InlineData(CalendlyFault.TokenExpired, 401, "error-401-token-expired")]
    public async Task Fault_OfTheApi_AnswersAsSampled(CalendlyFault fault, int status, string sample)
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.Faults.Add(fault, CalendlyCalls.Users, times: 1);
        var answer = await client.GetAsync("users/me");
        Assert.Equal((status, true), (answer.Status, Sample.IsSame($"calendly/{sample}.json", answer.Text)));
        Assert.Equal(200, (await client.GetAsync("users/me")).Status);
    }

    [Fact]
    public async Task Date_IsTheSimulatorsClock_AndCanBeAhead()
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.Faults.ClockSkew = TimeSpan.FromMinutes(7);
        Assert.Equal("Sun, 22 Nov 2026 11:07:00 GMT", (await client.GetAsync("users/me")).Headers["Date"]);
    }

    private static List<string> Uuids(System.Text.Json.JsonElement page) =>
        [.. page.GetProperty("collection").EnumerateArray().Select(item => CalendlyAddresses.LastSegment(item.GetProperty("uri").GetString()))];
}
