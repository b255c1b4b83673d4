using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

public sealed class PreviewingTests
{
    /// <summary>Fine for the samples, too much for Ann.</summary>
    internal const string FailsForAnn = "{{ if customer.first_name == 'Ann' }}{{ for i in 1..9999999 }}x{{ end }}{{ end }}";

    [Fact]
    public async Task Render_APastBooking_ShowsTheMailAsItWouldLeave()
    {
        await using var rig = await StartAsync();
        var booking = await rig.BookAsync("Zoë Nightingale");
        var source = Text("Hi {{ customer.first_name }}", "<p>{{ customer.name }}</p>") with { Preheader = "At {{ booking.location }}" };

        Assert.True((await rig.Get<Previewing>().RenderAsync(TemplateKind.Booked, source, new PreviewChoice.PastBooking(booking), Token)).TryGet(out var mail, out _));

        Assert.Equal(("Hi Zoë", "At 1 Rue de Rivoli, Paris", "Zoë Nightingale\n"), (mail.Subject, mail.Preheader, mail.Text));
        Assert.Contains("Nightingale", mail.Html, StringComparison.Ordinal);
        Assert.False(mail.IsClipped);
    }

    [Fact]
    public async Task Render_WhatCannotBeFilledIn_SaysWhy()
    {
        await using var rig = await StartAsync();
        var booking = await rig.BookAsync("Ann Example");

        var preview = await rig.Get<Previewing>().RenderAsync(TemplateKind.Booked, Text("s", FailsForAnn), new PreviewChoice.PastBooking(booking), Token);

        Assert.StartsWith("template.", preview.Failure!.Code, StringComparison.Ordinal);
        Assert.Equal(EditingCodes.NotFound, (await rig.Get<Previewing>().RenderAsync(TemplateKind.Booked, Text("s"), new PreviewChoice.PastBooking(Guid.NewGuid()), Token)).Failure!.Code);
    }

    [Fact]
    public async Task Coverage_OneOfThreeFails_NamesIt()
    {
        await using var rig = await StartAsync();
        await rig.BookAsync("Ben Example");
        var failing = await rig.BookAsync("Ann Example", Noon.AddMinutes(1));
        await rig.BookAsync("Cleo Example", Noon.AddMinutes(2));

        var coverage = await rig.Get<Previewing>().CoverageAsync(rig.TemplateId, Text("s", FailsForAnn), 50, Token);
        var choices = await rig.Get<Previewing>().ChoicesAsync(rig.TemplateId, Token);

        Assert.Equal((2, 3, true), (coverage.Rendered, coverage.Total, coverage.IsComplete));
        Assert.Equal((failing, "Ann Example"), (coverage.Failures[0].BookingId, coverage.Failures[0].Customer));
        Assert.Equal(["Cleo Example", "Ann Example", "Ben Example"], choices.Bookings.Select(booking => booking.Customer));
        Assert.NotEmpty(choices.Samples);
    }

    [Fact]
    public async Task List_AfterSomeMails_CountsThoseOfThirtyDays()
    {
        await using var rig = await StartAsync();
        var active = (await rig.OpenAsync()).Active.Id;
        await using (var db = rig.Open())
        {
            db.AddRange(Sent(active, Noon.AddDays(-31)), Sent(active, Noon.AddDays(-29)), Sent(active, Noon.AddDays(-2)), Sent(active, null));
            await db.SaveChangesAsync(Token);
        }

        await rig.DraftAsync(Text("mine"), Ben);
        var list = await rig.Get<TemplateList>().GetAsync(Token);

        var item = list.Single(one => one.Id == rig.TemplateId);
        Assert.Equal((2, Noon.AddDays(-2), "Ben", true, 0), (item.SentIn30Days, item.LastSentAt, item.Draft!.SavedBy, item.IsOn, item.Errors));
        Assert.Equal("In Person Styling Session", item.UsedBy[0].Service);
        Assert.Equal(list.OrderBy(one => one.Kind).Select(one => one.Id), list.Select(one => one.Id));
        Assert.All(list, one => Assert.EndsWith(".", one.WhenSent, StringComparison.Ordinal));
        Assert.Equal(3, (await rig.Get<TemplateHistory>().GetAsync(rig.TemplateId, Token))[0].Mails - 1);
    }

    private static OutgoingMail Sent(Guid versionId, DateTimeOffset? takenAt) => new()
    {
        NotificationId = Guid.NewGuid(),
        MessageId = $"<{Guid.NewGuid()}@styling.example>",
        EnvelopeFrom = "a@example.com",
        EnvelopeTo = "b@example.com",
        Subject = "s",
        Message = [1],
        TemplateVersionId = versionId,
        BookingRevision = 0,
        ComposedAt = Noon,
        TakenAt = takenAt,
    };
}
