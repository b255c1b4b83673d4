namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Books, moves and cancels: changes the state and says which payloads follow from it.</summary>
internal sealed class BookingDesk(CalendlyStore store, CalendlyFaults faults, DeliveryBook deliveries)
{
    /// <summary>A booking; where a group event of that type starts at that time, a seat in it.</summary>
    public SimulatedInvitee Book(Booking booking)
    {
        lock (store.Gate)
        {
            var type = store.EventType(booking.EventType) ?? throw new ArgumentException($"There is no event type {booking.EventType}.", nameof(booking));
            var now = store.Now();
            var start = booking.Start?.ToUniversalTime() ?? new DateTimeOffset(now.UtcDateTime.Date.AddDays(7).AddHours(15), TimeSpan.Zero);
            var meeting = store.Meetings.Values.FirstOrDefault(other =>
                type.Seats > 1 && other.EventTypeUuid == type.Uuid && other.Start == start && other.Cancellation is null);
            return Seat(booking, meeting is null ? Open(type, start, now) : Grow(meeting, now), now);
        }
    }

    /// <summary>A seat in a group event that exists.</summary>
    public SimulatedInvitee Join(string eventUuid, Booking booking)
    {
        lock (store.Gate)
        {
            var now = store.Now();
            return Seat(booking, Grow(store.Meetings[eventUuid], now), now);
        }
    }

    /// <summary>Cancels the old invitee and makes a new one under a new event; returns the new one.</summary>
    public SimulatedInvitee Reschedule(string uuid, DateTimeOffset start, Cancellation cancellation)
    {
        lock (store.Gate)
        {
            var old = store.Invitees[uuid];
            var type = store.EventType(store.Meetings[old.EventUuid].EventTypeUuid)!;
            var meeting = Open(type, start.ToUniversalTime(), cancellation.At);
            var successor = old with
            {
                Uuid = Guid.NewGuid().ToString(),
                EventUuid = meeting.Uuid,
                CreatedAt = cancellation.At,
                UpdatedAt = cancellation.At,
                OldInvitee = old.Reference,
                Tracking = faults.DropTrackingOnReschedule ? Tracking.None : old.Tracking,
            };
            store.Invitees[successor.Uuid] = successor;
            old = Leave(old with { Rescheduled = true, NewInvitee = successor.Reference }, cancellation);
            InviteePayload canceled = Payload("invitee.canceled", old), created = Payload("invitee.created", successor);
            if (faults.SwapReschedulePair) deliveries.Send(created, canceled);
            else deliveries.Send(canceled, created);
            return successor;
        }
    }

    public SimulatedInvitee Cancel(string uuid, Cancellation cancellation)
    {
        lock (store.Gate)
        {
            var invitee = Leave(store.Invitees[uuid], cancellation);
            deliveries.Send(Payload("invitee.canceled", invitee));
            return invitee;
        }
    }

    /// <summary>Marks or, with null, unmarks that somebody did not come.</summary>
    public SimulatedInvitee NoShow(string uuid, NoShow? noShow)
    {
        lock (store.Gate)
        {
            var invitee = store.Invitees[uuid] with { NoShow = noShow, UpdatedAt = store.Now() };
            store.Invitees[uuid] = invitee;
            deliveries.Send(Payload(noShow is null ? "invitee_no_show.deleted" : "invitee_no_show.created", invitee));
            return invitee;
        }
    }

    private SimulatedInvitee Seat(Booking booking, SimulatedScheduledEvent meeting, DateTimeOffset now)
    {
        var invitee = new SimulatedInvitee
        {
            Uuid = Guid.NewGuid().ToString(),
            EventUuid = meeting.Uuid,
            Email = booking.Email,
            Name = booking.Name,
            FirstName = booking.FirstName,
            LastName = booking.LastName,
            TimeZone = booking.TimeZone,
            CreatedAt = now,
            UpdatedAt = now,
            Tracking = booking.Tracking,
            Answers = booking.Answers,
            TextReminderNumber = booking.TextReminderNumber,
            Payment = booking.Payment,
        };
        store.Invitees[invitee.Uuid] = invitee;
        deliveries.Send(Payload("invitee.created", invitee));
        return invitee;
    }

    private SimulatedScheduledEvent Open(SimulatedEventType type, DateTimeOffset start, DateTimeOffset now)
    {
        var meeting = new SimulatedScheduledEvent
        {
            Uuid = Guid.NewGuid().ToString(),
            Name = type.Name,
            EventTypeUuid = type.Uuid,
            Start = start,
            End = start + type.Duration,
            CreatedAt = now,
            UpdatedAt = now,
            Location = type.Location,
            Counter = new InviteesCounter(1, 1, type.Seats),
            Hosts = [ModelStudio.Owner.AsHost()],
        };
        store.Meetings[meeting.Uuid] = meeting;
        if (faults.JoinUrlDelay > TimeSpan.Zero) store.JoinUrlFrom[meeting.Uuid] = now + faults.JoinUrlDelay;
        return meeting;
    }

    private SimulatedScheduledEvent Grow(SimulatedScheduledEvent meeting, DateTimeOffset now)
    {
        var (total, active, limit) = meeting.Counter;
        return store.Meetings[meeting.Uuid] = meeting with { Counter = new InviteesCounter(total + 1, active + 1, limit), UpdatedAt = now };
    }

    /// <summary>Frees the seat; the event itself is cancelled only with its last invitee.</summary>
    private SimulatedInvitee Leave(SimulatedInvitee invitee, Cancellation cancellation)
    {
        if (invitee.Cancellation is not null) throw new InvalidOperationException("The invitee has cancelled already.");
        var meeting = store.Meetings[invitee.EventUuid];
        var counter = meeting.Counter with { Active = meeting.Counter.Active - 1 };
        store.Meetings[meeting.Uuid] = meeting with
        {
            Counter = counter, UpdatedAt = cancellation.At, Cancellation = counter.Active == 0 ? cancellation : null,
        };
        return store.Invitees[invitee.Uuid] = invitee with { Cancellation = cancellation, UpdatedAt = cancellation.At };
    }

    private InviteePayload Payload(string @event, SimulatedInvitee invitee) =>
        new(@event, invitee, store.Meetings[invitee.EventUuid])
        {
            CreatedAt = store.Now(), Addresses = store.Addresses, Options = store.PayloadFor(invitee.EventUuid, faults),
        };
}
