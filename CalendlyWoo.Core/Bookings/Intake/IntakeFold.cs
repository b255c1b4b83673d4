using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Services;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>Turns the deliveries of a batch, one after the other, into changes. Pure but for the ids it makes.</summary>
internal sealed class IntakeFold
{
    private readonly IntakeState _state;
    private readonly DateTimeOffset _now;
    private readonly OwedMails _owed;

    public IntakeFold(IntakeState state, DateTimeOffset now)
    {
        (_state, _now) = (state, now);
        _owed = new OwedMails(state, Changes, now);
    }

    public IntakeChanges Changes { get; } = new();

    /// <summary>One event of one invitee has one effect.</summary>
    public static string EffectKeyOf(CalendlyEvent calendlyEvent) =>
        EffectKey.Of(calendlyEvent.Event, calendlyEvent.Invitee!.Uri, IsNoShow(calendlyEvent) ? calendlyEvent.Invitee.NoShowKey : "");

    /// <summary>Applies one delivery.</summary>
    /// <param name="delivery">Stored and not read yet.</param>
    /// <param name="calendlyEvent">Its content, or null where it could not be read.</param>
    /// <param name="reason">Why it could not be read.</param>
    public void Apply(Delivery delivery, CalendlyEvent? calendlyEvent, string reason)
    {
        delivery.Event = calendlyEvent?.Event;
        delivery.ReadAt = _now;
        Changes.Deliveries.Add(delivery);
        switch (calendlyEvent)
        {
            case null when DeliveryContent.IsGone(delivery):
                Close(delivery, DeliveryVerdict.NotHandled, ActivityLevel.Info, T("The customer's data were erased; there is nothing left to read."));
                break;
            case null:
                NotUnderstood(delivery, reason);
                break;
            case { Invitee: null }:
                Close(delivery, DeliveryVerdict.NotHandled, ActivityLevel.Info, T($"Calendly sent {calendlyEvent.Event}; nothing is to be done for it."));
                break;
            case { Invitee: { } person } when _state.IsErased(person):
                Erased(delivery, calendlyEvent, person);
                break;
            case { Invitee: not null } when _state.Effects.TryGetValue(EffectKeyOf(calendlyEvent), out var own) && own == delivery.Id:
                Close(delivery, DeliveryVerdict.Processed, ActivityLevel.Info, T("It was read again. It had its effect before, and nothing was done twice."));
                break;
            case { Invitee: { } invitee } when _state.Effects.TryGetValue(EffectKeyOf(calendlyEvent), out var first):
                delivery.RepeatOf = first;
                delivery.BookingId = _state.Find(invitee.Uri)?.Id;
                Close(delivery, DeliveryVerdict.Repeat, ActivityLevel.Info, T($"Calendly sent {calendlyEvent.Event} again; it had its effect before."));
                break;
            default:
                TakeEffect(delivery, calendlyEvent, calendlyEvent.Invitee);
                break;
        }
    }

    private static bool IsNoShow(CalendlyEvent calendlyEvent) => calendlyEvent.Event is CalendlyEvent.NoShowCreated or CalendlyEvent.NoShowDeleted;

    private void TakeEffect(Delivery delivery, CalendlyEvent calendlyEvent, Invitee invitee)
    {
        var service = _state.Services.FirstOrDefault(s => s.BooksEventType(invitee.EventTypeUri, invitee.EventName));
        var booking = _state.Find(invitee.Uri) ?? _state.Find(invitee.OldInvitee);
        delivery.BookingId = booking?.Id;
        if (TestBooking.IsOne(invitee.Uri))
        {
            Test(delivery, calendlyEvent, service);
            return;
        }

        if (service is null && booking is null)
        {
            Close(delivery, DeliveryVerdict.NotTheShops, ActivityLevel.Info, T("A booking of an event type that belongs to no service; nothing is sent for it."));
            return;
        }

        // Not for what is not the shop's: once its event type belongs to a service, the same delivery can be processed again.
        TakeKey(delivery, calendlyEvent);
        if (IsNoShow(calendlyEvent))
        {
            Close(delivery, DeliveryVerdict.NotHandled, ActivityLevel.Info,
                calendlyEvent.Event == CalendlyEvent.NoShowCreated ? T("The customer was marked as not having come.") : T("The mark that the customer did not come was taken back."));
        }
        else
        {
            booking = booking is null ? Begin(delivery, invitee, service!) : Continue(delivery, booking, invitee);
            delivery.BookingId = booking.Id;
            Link(booking, invitee.Uri, invitee.OldInvitee);
        }
    }

    /// <summary>What comes in once more of somebody whose data were erased leaves nothing behind and owes nothing; a cancellation still frees what was booked.</summary>
    private void Erased(Delivery delivery, CalendlyEvent calendlyEvent, Invitee invitee)
    {
        (delivery.Body, delivery.Headers) = (DeliveryContent.Gone, null);
        var booking = _state.Find(invitee.Uri) ?? _state.Find(invitee.OldInvitee);
        delivery.BookingId = booking?.Id;
        if (!_state.Effects.ContainsKey(EffectKeyOf(calendlyEvent)))
        {
            TakeKey(delivery, calendlyEvent);
            if (booking is { ErasedAt: not null, Stamp: var formerStamp } && invitee.IsCanceled && BookingChange.Cancel(booking, invitee with { CancelReason = null }))
            {
                Changes.Change(booking, formerStamp);
                Changes.Freed.AddRange(booking.Status == BookingStatus.Cancelled ? [booking.Id] : []);
            }
        }

        Close(delivery, DeliveryVerdict.NotHandled, ActivityLevel.Info,
            T("It belongs to a customer whose data were erased: nothing of it is kept, and nothing is sent."));
    }

    private void TakeKey(Delivery delivery, CalendlyEvent calendlyEvent)
    {
        var key = EffectKeyOf(calendlyEvent);
        Changes.Effects.Add(new EffectKey { Key = key, DeliveryId = delivery.Id, At = _now });
        _state.Effects[key] = delivery.Id;
    }

    /// <summary>A test is mailed to who asked for it: the event's own address is never used. One that nobody here asked for is nothing.</summary>
    private void Test(Delivery delivery, CalendlyEvent calendlyEvent, Service? service)
    {
        var invitee = calendlyEvent.Invitee!;
        if (calendlyEvent.Event != CalendlyEvent.InviteeCreated || !_state.Tests.TryGetValue(invitee.Uri, out var test))
        {
            var isOurs = _state.IsTestMark(invitee.UtmContent);
            delivery.Source = isOurs ? DeliverySource.Test : delivery.Source;
            Close(delivery, DeliveryVerdict.NotHandled, ActivityLevel.Info, isOurs
                ? T("The test event arrived through the public address; nothing is sent for it.")
                : T("A test event that nobody here asked for; nothing is sent for it."));
            return;
        }

        delivery.Source = DeliverySource.Test;
        test.DeliveryId = delivery.Id;
        Changes.Tests.Add(test);
        if (service is null)
        {
            Close(delivery, DeliveryVerdict.NotTheShops, ActivityLevel.Info, T("The test's event type belongs to no service; nothing is sent for it."));
            return;
        }

        TakeKey(delivery, calendlyEvent);
        var booking = Begin(delivery, invitee with { Email = test.Address, OldInvitee = null, IsCanceled = false }, service, isTest: true);
        test.BookingId = booking.Id;
        Link(booking, invitee.Uri);
    }

    private Booking Begin(Delivery delivery, Invitee invitee, Service service, bool isTest = false)
    {
        var booking = BookingChange.New(invitee, service, _now, isTest);
        Changes.Add(booking);
        delivery.BookingId = booking.Id;
        if (invitee.OldInvitee is null)
        {
            _owed.Owe(booking, null);
        }
        else
        {
            _owed.OweToMoved(booking);
        }

        Close(delivery, DeliveryVerdict.Processed, ActivityLevel.Info,
            booking switch
            {
                _ when delivery.Source == DeliverySource.Backfill && booking.Status == BookingStatus.Active =>
                    T($"A booking that Calendly had not told us of was found: {service.Name}."),
                { IsTest: true } => T($"A test booking arrived: {service.Name}."),
                { Status: BookingStatus.Active } => T($"Calendly told of a new booking: {service.Name}."),
                _ => T("Calendly told of a cancellation before the booking itself."),
            });
        return booking;
    }

    private Booking Continue(Delivery delivery, Booking booking, Invitee invitee)
    {
        var (formerStamp, former) = (booking.Stamp, new FormerSession(booking.StartsAt, booking.EndsAt, booking.Email));
        var (changed, text) = invitee switch
        {
            { IsCanceled: true } => (BookingChange.Cancel(booking, invitee), invitee.IsRescheduled ? T("The customer is moving the session.") : T("The booking was cancelled.")),
            _ when booking.InviteeUri == invitee.Uri => (false, ""),
            _ => (BookingChange.Move(booking, invitee), T("The session was moved to another time.")),
        };
        delivery.BookingId = booking.Id;
        if (!changed)
        {
            if (BookingChange.BookEarlier(booking, invitee))
            {
                Changes.Change(booking, formerStamp);
            }

            Close(delivery, DeliveryVerdict.Processed, ActivityLevel.Info, T("Calendly told of something older than what is known; nothing changes."));
            return booking;
        }

        Changes.Change(booking, formerStamp);
        if (booking.Status == BookingStatus.Cancelled)
        {
            Changes.Freed.Add(booking.Id);
        }

        Close(delivery, DeliveryVerdict.Processed, ActivityLevel.Info, text);
        _owed.Owe(booking, former);
        return booking;
    }

    private void Link(Booking booking, params ReadOnlySpan<string?> inviteeUris)
    {
        foreach (var uri in inviteeUris)
        {
            if (uri is not null && _state.BookingsByInvitee.TryAdd(EffectKey.Hash(uri), booking))
            {
                Changes.Invitees.Add(new BookingInvitee { InviteeKey = EffectKey.Hash(uri), BookingId = booking.Id });
            }
        }
    }

    private void NotUnderstood(Delivery delivery, string reason)
    {
        Close(delivery, DeliveryVerdict.NotUnderstood, ActivityLevel.Warning, T($"Calendly sent something that could not be read. {reason}"));
        if (_state.HasNotUnderstoodCase || Changes.Cases.Count > 0)
        {
            return;
        }

        Changes.Cases.Add(new Case
        {
            Id = Guid.CreateVersion7(_now),
            Key = IntakeState.NotUnderstoodCase,
            OpenKey = IntakeState.NotUnderstoodCase,
            Kind = CaseKind.DeliveryNotUnderstood,
            Title = T("Calendly sent something that could not be read"),
            Reasons = [reason],
            NextStep = T("It is kept and can be read again after an update. Look into Calendly whether a booking is missing here."),
            OpenedAt = _now,
        });
    }

    private void Close(Delivery delivery, DeliveryVerdict verdict, ActivityLevel level, string text)
    {
        delivery.Verdict = verdict;
        delivery.Remark = text;
        Changes.Activities.Add(ActivityLog.ForDelivery(delivery.Id, delivery.BookingId, level, text, _now));
    }
}
