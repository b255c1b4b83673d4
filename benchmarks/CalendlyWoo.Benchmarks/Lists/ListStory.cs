using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>One booking with its mails and the lines that the product writes about them.</summary>
internal sealed record ListStory(Booking Booking, IReadOnlyList<Notification> Notifications, IReadOnlyList<Activity> Lines);

/// <summary>Tells stories in the order of time.</summary>
internal sealed class ListStories(ListSize size, IReadOnlyList<(Guid Id, string Name)> services, DateTimeOffset now, int seed)
{
    private readonly Random _random = new(seed);
    private readonly ListPeople _people = new(new Random(seed + 1));

    private int MailsEach => Math.Max(1, size.Notifications / size.Bookings);

    private int LinesEach => Math.Max(1, size.Lines / size.Bookings);

    public IEnumerable<ListStory> Tell()
    {
        for (var number = 0; number < size.Bookings; number++) yield return One(number);
    }

    /// <summary>The moment that a share of all bookings has passed: more of them in the evening than at night.</summary>
    public DateTimeOffset MomentOf(double share)
    {
        var days = share * ListSize.Days;
        var (day, part) = (Math.Floor(days), days - Math.Floor(days));
        return now.AddDays(-ListSize.Days).AddDays(day).AddHours(part < 0.1 ? part * 80 : 8 + ((part - 0.1) / 0.9 * 16)).AddMinutes(-10);
    }

    private ListStory One(int number)
    {
        var at = MomentOf((double)number / size.Bookings);
        var service = services[_random.Next(services.Count)];
        var isLate = number > size.Bookings - Math.Max(20, size.Bookings / 500);
        var booking = BookingOf(number, at, service, isLate);
        var mails = Enumerable.Range(0, MailsEach).Select(mail => MailOf(booking, mail, at.AddSeconds(3 + (mail * 3600)), isLate)).ToList();
        var lines = LinesOf(booking, mails, service.Name, at).Take(LinesEach).ToList();
        return new ListStory(booking, mails, lines);
    }

    private Booking BookingOf(int number, DateTimeOffset at, (Guid Id, string Name) service, bool isLate)
    {
        var (name, email) = _people.Next(number);
        var start = new DateTimeOffset(at.AddDays(_random.Next(1, 30)).Date, TimeSpan.Zero).AddHours(_random.Next(8, 18));
        var order = string.Create(CultureInfo.InvariantCulture, $"{number + 1001}");
        var hasOrder = !isLate || _random.Next(4) > 0;
        return new Booking
        {
            Id = Guid.CreateVersion7(at),
            InviteeUri = $"https://api.calendly.com/scheduled_events/e{number}/invitees/i{number}",
            EventUri = $"https://api.calendly.com/scheduled_events/e{number}",
            EventTypeUri = $"https://api.calendly.com/event_types/{service.Id}",
            EventName = service.Name,
            ServiceId = service.Id,
            Name = name,
            Email = email,
            TimeZone = "America/New_York",
            StartsAt = start,
            EndsAt = start.AddHours(1),
            Location = "Video call",
            Answers = [new Answer("What are you dressing for?", "A wedding in May")],
            Status = _random.Next(100) switch { < 12 => BookingStatus.Cancelled, 12 => BookingStatus.Moving, _ => BookingStatus.Active },
            BookedAt = at,
            InviteeCreatedAt = at,
            StoredAt = at,
            OrderId = hasOrder ? 50_000 + number : null,
            OrderNumber = hasOrder ? order : null,
            Stamp = Guid.NewGuid(),
        };
    }

    private Notification MailOf(Booking booking, int mail, DateTimeOffset at, bool isLate)
    {
        var state = _random.Next(1000) switch
        {
            < 5 => NotificationState.NeedsOwner,
            < 25 => NotificationState.Superseded,
            < 35 => NotificationState.Dismissed,
            < 40 => NotificationState.Watched,
            < 500 when isLate => NotificationState.Pending,
            _ => NotificationState.Done,
        };
        var done = new StepRecord(StepOutcome.Done, at, 0, "Done.");
        return new Notification
        {
            Id = Guid.CreateVersion7(at),
            BookingId = booking.Id,
            Kind = mail == 0 ? NotificationKind.Booked : booking.Status == BookingStatus.Cancelled ? NotificationKind.Cancelled : NotificationKind.Rescheduled,
            Revision = mail,
            CreatedAt = at,
            State = state,
            // Nothing is due: the product runs beside the measurement, and has nothing to send.
            DueAt = now.AddDays(30),
            Deadline = now.AddDays(60),
            Steps = state == NotificationState.Done ? new(done, done, done, done, done, done) : NotificationSteps.Fresh,
            OrderId = booking.OrderId,
            FinishedAt = state is NotificationState.Pending ? null : at.AddSeconds(4),
            Problem = state == NotificationState.NeedsOwner ? "550 5.1.1 User unknown" : null,
        };
    }

    private IEnumerable<Activity> LinesOf(Booking booking, List<Notification> mails, string service, DateTimeOffset at)
    {
        yield return ActivityLog.ForDelivery(Guid.CreateVersion7(at), booking.Id, ActivityLevel.Info, T($"Calendly told of a new booking: {service}."), at);
        foreach (var line in mails.SelectMany(mail => StepsOf(booking, mail))) yield return line;
        if (_random.Next(20) == 0) yield return Aside(at);
    }

    private IEnumerable<Activity> StepsOf(Booking booking, Notification mail)
    {
        var at = mail.CreatedAt;
        var number = booking.OrderNumber ?? "?";
        Activity Step(ActivityKind kind, int after, string text, ActivityLevel level = ActivityLevel.Info) => ActivityLog.ForStep(mail, kind, level, text, at.AddMilliseconds(after));
        yield return mail.Kind == NotificationKind.Booked
            ? Step(ActivityKind.Match, 100, T($"Order #{number} belongs to this booking: {"it has the same e-mail; it is paid; nothing of it is booked yet"}."))
            : Step(ActivityKind.Match, 100, T($"It is the booking of order #{number}."));
        yield return Step(ActivityKind.Compose, 150, T($"{"The mail"} is written{""}."));
        if (_random.Next(50) == 0) yield return Step(ActivityKind.Mail, 300, "The mail server asks to wait: 451 4.7.1 Greylisted, try again later", ActivityLevel.Warning);
        yield return mail.State == NotificationState.NeedsOwner
            ? Step(ActivityKind.Mail, 900, "The mail server refused the mail: 550 5.1.1 User unknown", ActivityLevel.Error)
            : Step(ActivityKind.Mail, 900, T($"The mail server took the mail. It said: {$"250 2.0.0 Ok: queued as {_random.NextInt64(1L << 40):X10}"}"));
        yield return Step(ActivityKind.OrderMeta, 1000, T($"Order #{number} carries the booking now."));
        yield return Step(ActivityKind.OrderNote, 1100, T("A private note was added to the order."));
        if (mail.Kind == NotificationKind.Booked) yield return Step(ActivityKind.OrderStatus, 1200, T($"Order #{number} is {"completed"} now."));
    }

    private Activity Aside(DateTimeOffset at) => _random.Next(5) switch
    {
        0 => ActivityLog.General(ActivityKind.Connection, ActivityLevel.Error, "The shop did not answer within 10 seconds.", at),
        1 => ActivityLog.Audit(T("Had missed bookings looked for."), _random.Next(2) == 0 ? "Maria Keller" : "Tom Weiss", at),
        2 => ActivityLog.Process("Kestrel", ActivityLevel.Warning, "Heartbeat took longer than \"00:00:01\"", at),
        3 => ActivityLog.ForTemplate("Maria Keller published version 7 of “Booked”.", "Maria Keller", at),
        _ => ActivityLog.General(ActivityKind.System, ActivityLevel.Info, T("CalendlyWoo started."), at),
    };
}
