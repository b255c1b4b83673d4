using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Demo;

public sealed class CalendlyPageTests
{
    [Fact]
    public async Task BookingPage_IsPrefilledAndEscaped_AndBooksWithTheLinksUtmValues()
    {
        await using var client = await CalendlyClient.StartAsync();
        var page = client.Calendly.BookingPageOf("Virtual Styling Session") + $"?name=Zo%C3%AB%20%3Cb%3E&email=zoe%2Bx%40example.com&utm_content=ref&utm_term={new string('x', 256)}&gclid=1";

        var form = await client.GetAsync(page);
        var booked = await client.FormAsync(page, ("name", "Zoë"), ("email", "zoe+x@example.com"), ("start", "2026-12-01T15:00:00Z"), ("a1", "Shoes"));

        Assert.Contains("value=\"Zo&#235; &lt;b&gt;\"", form.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"zoe+x@example.com\"", form.Text, StringComparison.Ordinal);
        Assert.Equal(200, booked.Status);
        var events = await client.GetAsync($"scheduled_events?organization={Uri.EscapeDataString(CalendlyClient.Organization)}&invitee_email=zoe%2Bx%40example.com");
        var uuid = CalendlyAddresses.LastSegment(events.Json.GetProperty("collection")[0].GetProperty("uri").GetString());
        var invitee = (await client.GetAsync($"scheduled_events/{uuid}/invitees")).Json.GetProperty("collection")[0];
        Assert.Equal("ref", invitee.GetProperty("tracking").GetProperty("utm_content").GetString());
        Assert.Null(invitee.GetProperty("tracking").GetProperty("utm_term").GetString());
        Assert.Equal("Shoes", invitee.GetProperty("questions_and_answers")[0].GetProperty("answer").GetString());
        Assert.Equal(422, (await client.FormAsync(page, ("name", ""))).Status);
    }

    [Fact]
    public async Task SingleUseLink_BooksOnce_AndDiesAfter90Days()
    {
        var time = new ManualTime();
        await using var client = await CalendlyClient.StartAsync(time: time);
        var body = $$"""{"max_event_count":1,"owner_type":"EventType","owner":"https://api.calendly.com/event_types/{{ModelStudio.VirtualStylingSession.Uuid}}"}""";
        var link = await client.PostAsync("scheduling_links", body);
        var url = link.Json.GetProperty("resource").GetProperty("booking_url").GetString()!;

        Assert.Equal((201, true), (link.Status, Sample.Shape(Sample.Json("calendly/scheduling-link.json")).SetEquals(Sample.Shape(link.Json))));
        Assert.Equal(200, (await client.FormAsync(url, ("name", "A"), ("email", "a@example.com"), ("start", "2026-12-01T15:00:00Z"))).Status);
        Assert.Equal(404, (await client.GetAsync(url)).Status);
        var second = (await client.PostAsync("scheduling_links", body)).Json.GetProperty("resource").GetProperty("booking_url").GetString()!;
        time.Advance(TimeSpan.FromDays(90));
        Assert.Equal(404, (await client.GetAsync(second)).Status);
    }

    [Fact]
    public async Task Pages_OfTheInvitee_MoveAndCancel()
    {
        await using var client = await CalendlyClient.StartAsync();
        var invitee = client.Calendly.Book(new Booking { Email = "ann@example.com" });

        Assert.Equal(200, (await client.GetAsync($"reschedulings/{invitee.Uuid}")).Status);
        await client.FormAsync($"reschedulings/{invitee.Uuid}", ("start", "2026-12-05T15:00:00Z"));
        var successor = client.Calendly.Invitee(client.Calendly.Invitee(invitee.Uuid).NewInvitee!.Uuid);
        await client.FormAsync($"cancellations/{successor.Uuid}", ("reason", "Busy"));

        Assert.Equal("Busy", client.Calendly.Invitee(successor.Uuid).Cancellation!.Reason);
        Assert.False(client.Calendly.Invitee(successor.Uuid).Cancellation!.ByHost);
    }

    [Fact]
    public async Task Redirect_AfterABooking_CarriesTheDetailsWithTheInviteesOffset()
    {
        await using var client = await CalendlyClient.StartAsync();
        client.Calendly.AddEventType(new SimulatedEventType
        {
            Uuid = Guid.NewGuid().ToString(), Name = "Call", Slug = "call", RedirectUrl = new Uri("https://shop.example/thanks?x=1"),
        });

        var answer = await client.FormAsync(client.Calendly.BookingPageOf("call").AbsoluteUri, ("name", "A"), ("email", "a@example.com"), ("start", "2026-12-01T15:00:00Z"));

        Assert.Equal(302, answer.Status);
        Assert.StartsWith("https://shop.example/thanks?x=1&assigned_to=Mila%20Reyes", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Contains("event_start_time=2026-12-01T10%3A00%3A00-05%3A00", answer.Headers["Location"], StringComparison.Ordinal);
    }
}
