using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Smtp;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Makes test bookings: signed, through the public address, along the way that customers' bookings take, and mailed to who asked alone.</summary>
public sealed class TestBookings(TestEventSender sender, ServiceCatalog catalog, ShopProfileSource shop, GroupCommit commits, TimeProvider time)
{
    private const int PerMinute = 6;
    private const int LongestText = 1000;
    private readonly MinuteCeiling _ceiling = new();

    /// <summary>Writes down that a test was asked for; send it with <see cref="SendAsync"/>.</summary>
    /// <param name="serviceId">What is booked.</param>
    /// <param name="address">The signed-in person's own.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome<TestBooking>> BeginAsync(Guid serviceId, string address, string actor, CancellationToken cancellationToken)
    {
        if (!Mailbox.Parse(address).TryGet(out var receiver, out var failure))
        {
            return failure;
        }

        if (!await sender.CanSignAsync(cancellationToken))
        {
            return TestFailures.NoKey();
        }

        var now = time.GetUtcNow();
        if (!(await catalog.GetAsync(cancellationToken)).Any(offered => offered.Service.Id == serviceId))
        {
            return TestFailures.NoService();
        }

        if (!_ceiling.TryTake(now, PerMinute, out var retryAt))
        {
            return TestFailures.TooOften(retryAt);
        }

        var id = Guid.CreateVersion7(now);
        var test = new TestBooking { Id = id, InviteeUri = TestBooking.UriOf(id), ServiceId = serviceId, Address = receiver.Address, Actor = actor, StartedAt = now };
        await commits.CommitAsync(
            db =>
            {
                db.Add(test);
                db.Add(ActivityLog.Audit(T("Made a test booking."), actor, now));
            },
            cancellationToken);
        return test;
    }

    /// <summary>Sends the event, and writes down whether it arrived. What follows is done by those who read deliveries and send mails.</summary>
    public async Task SendAsync(TestBooking test, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(test);
        var service = (await catalog.GetAsync(cancellationToken)).Select(offered => offered.Service).FirstOrDefault(service => service.Id == test.ServiceId);
        var stuck = service is null
            ? (TestHop.Reached, TestFailures.NoService())
            : await sender.SendAsync(TestEventBody.Write(test, service, test.Actor, shop.Current.Zone), cancellationToken);
        var (id, now) = (test.Id, time.GetUtcNow());
        // Its delivery may have been read meanwhile: only what is known here is written.
        await commits.RunAloneAsync(
            (db, token) => db.TestBookings.Where(row => row.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.AcceptedAt, stuck is null ? now : null)
                    .SetProperty(row => row.FailedAt, stuck is { } hop ? hop.Hop : null)
                    .SetProperty(row => row.Problem, stuck is { } why ? Clip(why.Failure.Message) : null)
                    .SetProperty(row => row.Detail, stuck is { } more ? Clip(more.Failure.Detail) : null),
                token),
            cancellationToken);
    }

    /// <summary>Leaves the test out.</summary>
    public Task SkipAsync(string actor, CancellationToken cancellationToken) => commits.RunAloneAsync(
        async (db, token) =>
        {
            if (await db.Settings.AnyAsync(setting => setting.Key == TestReading.SkippedKey, token))
            {
                return 0;
            }

            db.Add(new SavedSetting { Key = TestReading.SkippedKey, Value = "true" });
            db.Add(ActivityLog.Audit(T("Left out the test booking."), actor, time.GetUtcNow()));
            return await db.SaveChangesAsync(token);
        },
        cancellationToken);

    private static string? Clip(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}
