using System.Text;
using System.Text.Json;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Demo;

public sealed class CalendlyPayloadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 16, 9, 12, 41, 318, 204, TimeSpan.Zero);

    [Fact]
    public void Sign_OfTheKnownVectors_IsTheirHeader()
    {
        foreach (var vector in Sample.Json("calendly/signature-vectors.json").EnumerateArray())
        {
            var body = vector.TryGetProperty("body_utf8", out var text)
                ? Encoding.UTF8.GetBytes(text.GetString()!)
                : File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples/calendly", vector.GetProperty("body_file").GetString()!));
            var header = CalendlySignature.Header(vector.GetProperty("signing_key").GetString()!, vector.GetProperty("t").GetInt64(), body);
            Assert.Equal(vector.GetProperty("header").GetString(), header);
        }
    }

    [Theory]
    [InlineData("invitee-created.json")]
    [InlineData("invitee-created-rescheduled.json")]
    [InlineData("invitee-canceled.json")]
    [InlineData("invitee-canceled-rescheduled.json")]
    [InlineData("invitee-no-show-created.json")]
    public void Payload_OfEachKind_HasTheSamplesMembers(string sample)
    {
        var expected = Sample.Json("calendly/" + sample);
        var name = expected.GetProperty("event").GetString()!;
        var type = sample == "invitee-created-rescheduled.json" ? ModelStudio.VirtualStylingSession : ModelStudio.InPersonStylingSession;
        var payload = InviteePayload.Created("noor@example.com", Now, type) with { Event = name };
        var invitee = payload.Invitee with { Answers = [new Answer("Order", "1042")] };
        if (sample.Contains("cancel", StringComparison.Ordinal))
        {
            var cancellation = new Cancellation("Mila", true, "Ill", Now);
            invitee = invitee with { Cancellation = cancellation, Payment = new Payment("ch_1", "stripe", 45, "USD", null, true) };
            payload = payload with { Meeting = payload.Meeting with { Cancellation = cancellation } };
        }

        if (sample.Contains("no-show", StringComparison.Ordinal)) invitee = invitee with { NoShow = new NoShow(Guid.NewGuid().ToString(), Now) };

        var actual = JsonSerializer.Deserialize<JsonElement>((payload with { Invitee = invitee }).ToBytes());

        Assert.Empty(Missing(Sample.Shape(expected), Sample.Shape(actual)));
    }

    [Fact]
    public void Payload_Members_StandInTheOrderOfTheCapture()
    {
        var actual = InviteePayload.Created("noor@example.com", Now, ModelStudio.InPersonStylingSession).ToBytes();
        Assert.Equal(Order(Sample.Json("calendly/invitee-created.json")), Order(JsonSerializer.Deserialize<JsonElement>(actual)));
    }

    [Fact]
    public void Payload_Times_HaveSixDecimalsAndTheEnvelopeWholeSeconds()
    {
        var json = JsonSerializer.Deserialize<JsonElement>(InviteePayload.Created("a@example.com", Now).ToBytes());
        Assert.Equal("2026-11-16T09:12:41.000000Z", json.GetProperty("created_at").GetString());
        Assert.Equal("2026-11-16T09:12:41.318204Z", json.GetProperty("payload").GetProperty("created_at").GetString());
    }

    [Fact]
    public void Payload_Unusual_StaysJson()
    {
        var payload = InviteePayload.Created("a@example.com", Now) with { Options = new PayloadOptions(NullLocation: true, UnknownValues: true, ExtraFields: true) };
        var invitee = JsonSerializer.Deserialize<JsonElement>(payload.ToBytes()).GetProperty("payload");
        Assert.Equal(JsonValueKind.Null, invitee.GetProperty("scheduled_event").GetProperty("location").ValueKind);
        Assert.Equal("postponed", invitee.GetProperty("scheduled_event").GetProperty("status").GetString());
        Assert.True(invitee.TryGetProperty("zz_future", out _));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(7, 64)]
    public void Retry_Doubles(int failures, int minutes) => Assert.Equal(Now.AddMinutes(minutes), RetrySchedule.Next(Now, failures, Now));

    [Fact]
    public void Retry_AfterADay_IsGivenUp()
    {
        Assert.Null(RetrySchedule.Next(Now, 12, Now.AddHours(24)));
        Assert.Equal(Now.AddHours(24), RetrySchedule.Next(Now, 11, Now.AddHours(17)));
    }

    /// <summary>Conference data and reconfirmation are null in ours and objects in some samples.</summary>
    private static IEnumerable<string> Missing(SortedSet<string> expected, SortedSet<string> actual) => expected
        .Where(path => !path.Contains("reconfirmation", StringComparison.Ordinal) && !path.EndsWith("location/location", StringComparison.Ordinal))
        .Where(path => !actual.Contains(path) && !actual.Any(other => path.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(path, StringComparison.Ordinal)));

    private static List<string> Order(JsonElement json) => json.ValueKind is JsonValueKind.Object
        ? [.. json.EnumerateObject().SelectMany(member => Order(member.Value).Prepend(member.Name))]
        : [];
}
