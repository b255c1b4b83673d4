using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Fills a store with a shop's past: exactly as many rows as its size says.</summary>
internal static class ListFill
{
    private const string Body = "From: Styling Studio <hello@studio.example>\r\nSubject: Your session\r\n\r\nDear customer, we look forward to your session. Here is what to prepare: …\r\n";

    public static async Task FillAsync(IDbContextFactory<AppDb> factory, ListSize size, int seed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Bookings.Take(size.Bookings).CountAsync(cancellationToken) == size.Bookings) return;
        var services = (await db.Services.Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Name)).ToList();
        await using var writer = await BulkWriter.BeginAsync(db, cancellationToken);
        var (lines, cases) = (0, 0);
        ListStory? last = null;
        foreach (var story in new ListStories(size, services, now, seed).Tell())
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Add(story.Booking);
            foreach (var mail in story.Notifications) AddMail(writer, mail, story.Booking.Email);
            foreach (var line in story.Lines) writer.Add(line);
            lines += story.Lines.Count;
            if (cases < size.Cases && story.Booking.OrderNumber is { } order) writer.Add(CaseOf(story, order, ++cases > size.Cases - size.OpenCases));
            last = story;
        }

        var end = last!.Booking.StoredAt;
        while (lines++ < size.Lines) writer.Add(ActivityLog.General(ActivityKind.System, ActivityLevel.Info, "The self-test finds everything in order again.", end.AddMilliseconds(lines % 60_000)));
        await writer.CommitAsync(cancellationToken);
    }

    private static void AddMail(BulkWriter writer, Notification notification, string to)
    {
        writer.Add(notification);
        if (notification.State != NotificationState.Done) return;
        writer.Add(new OutgoingMail
        {
            NotificationId = notification.Id,
            MessageId = $"<{notification.Id:N}@studio.example>",
            EnvelopeFrom = "hello@studio.example",
            EnvelopeTo = to,
            Subject = "Your session",
            Message = Encoding.UTF8.GetBytes(Body),
            TemplateVersionId = Guid.Empty,
            BookingRevision = 0,
            ComposedAt = notification.CreatedAt,
            TakenAt = notification.CreatedAt.AddSeconds(1),
            ServerReply = "250 2.0.0 Ok",
        });
    }

    private static Case CaseOf(ListStory story, string order, bool isOpen)
    {
        var at = story.Booking.StoredAt.AddMinutes(1);
        var key = string.Create(CultureInfo.InvariantCulture, $"no-order-{story.Booking.Id:N}");
        return new Case
        {
            Id = Guid.CreateVersion7(at),
            Key = key,
            OpenKey = isOpen ? key : null,
            Kind = isOpen ? CaseKind.NoOrder : CaseKind.MailRefused,
            Title = "No order was found for a booking",
            Reasons = [$"Order #{order} has another e-mail address."],
            NextStep = "Ask the customer which e-mail address she paid with.",
            BookingId = story.Booking.Id,
            NotificationId = story.Notifications[0].Id,
            OpenedAt = at,
            ClosedAt = isOpen ? null : at.AddHours(2),
        };
    }
}
