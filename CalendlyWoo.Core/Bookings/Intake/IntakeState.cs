using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>What the database knows about the invitees of a batch of deliveries.</summary>
internal sealed class IntakeState
{
    public const string NotUnderstoodCase = "delivery-not-understood";

    /// <summary>Effect keys that are taken, with the delivery that took them.</summary>
    public required Dictionary<string, Guid> Effects { get; init; }

    /// <summary>Bookings by the key of each invitee URI that ever stood for them.</summary>
    public required Dictionary<string, Booking> BookingsByInvitee { get; init; }

    /// <summary>What each booking is owed or was sent.</summary>
    public required List<Notification> Notifications { get; init; }

    /// <summary>The keys of these bookings' notifications; they outlive the notifications.</summary>
    public required List<NotificationKey> Keys { get; init; }

    /// <summary>Notifications of which nobody knows whether the mail server took their mail.</summary>
    public required HashSet<Guid> Uncertain { get; init; }

    public required bool HasNotUnderstoodCase { get; init; }

    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>Whose data were erased, by <see cref="PersonAddress.KeyOf"/>.</summary>
    public required IReadOnlyDictionary<string, DateTimeOffset> Erased { get; init; }

    /// <summary>The tests that the owner asked for, by their invitee.</summary>
    public required Dictionary<string, TestBooking> Tests { get; init; }

    /// <summary>Whether a <c>utm_content</c> is the mark of a test event of ours.</summary>
    public required Func<string?, bool> IsTestMark { get; init; }

    public static async Task<IntakeState> LoadAsync(
        AppDb db, IReadOnlyList<CalendlyEvent> events, IReadOnlyList<Service> services, bool wantsCase, IntakeSources sources, CancellationToken cancellationToken)
    {
        var invitees = events.Select(e => e.Invitee).OfType<Invitee>().ToList();
        var effectKeys = events.Where(e => e.Invitee is not null).Select(IntakeFold.EffectKeyOf).Distinct().ToList();
        var inviteeKeys = invitees.SelectMany(invitee => new[] { invitee.Uri, invitee.OldInvitee, invitee.NewInvitee })
            .OfType<string>().Distinct().Select(EffectKey.Hash).ToList();
        var effects = await db.EffectKeys.AsNoTracking().Where(key => effectKeys.Contains(key.Key)).ToDictionaryAsync(key => key.Key, key => key.DeliveryId, cancellationToken);
        var links = await db.BookingInvitees.AsNoTracking().Where(link => inviteeKeys.Contains(link.InviteeKey)).ToListAsync(cancellationToken);
        var bookings = new Dictionary<Guid, Booking>();
        List<Notification> notifications = [];
        List<NotificationKey> keys = [];
        HashSet<Guid> uncertain = [];
        if (links.Count > 0)
        {
            var ids = links.Select(link => link.BookingId).Distinct().ToList();
            bookings = await db.Bookings.AsNoTracking().Where(booking => ids.Contains(booking.Id)).ToDictionaryAsync(booking => booking.Id, cancellationToken);
            notifications = await db.Notifications.AsNoTracking().Where(n => ids.Contains(n.BookingId)).ToListAsync(cancellationToken);
            if (invitees.Exists(invitee => invitee.IsCanceled))
            {
                var unsure = notifications.FindAll(n => n.Steps.Compose.IsDone && !n.Steps.Mail.IsDone);
                var unsureIds = unsure.ConvertAll(n => n.Id);
                uncertain = unsure.Count == 0 ? [] : await db.OutgoingMails.Where(mail => unsureIds.Contains(mail.NotificationId) && mail.UncertainHandovers > 0)
                    .Select(mail => mail.NotificationId).ToHashSetAsync(cancellationToken);
                uncertain.UnionWith(unsure.Where(n => n.Steps.Mail.Outcome == StepOutcome.InFlight).Select(n => n.Id));
            }

            keys = await db.NotificationKeys.AsNoTracking().Where(key => ids.Contains(key.BookingId)).ToListAsync(cancellationToken);
        }

        return new IntakeState
        {
            Effects = effects,
            BookingsByInvitee = links.Where(link => bookings.ContainsKey(link.BookingId)).ToDictionary(link => link.InviteeKey, link => bookings[link.BookingId]),
            Notifications = notifications,
            Keys = keys,
            Uncertain = uncertain,
            HasNotUnderstoodCase = wantsCase && await db.Cases.AnyAsync(c => c.OpenKey == NotUnderstoodCase, cancellationToken),
            Services = services,
            IsTestMark = mark => TestMarker.IsOurs(mark, sources.SigningKeys.Current),
            Erased = await sources.Erased.AmongAsync(invitees.Select(invitee => invitee.Email), cancellationToken),
            Tests = await TestsAsync(db, invitees, cancellationToken),
        };
    }

    /// <summary>Whether the customer's data were erased after this invitee was made: then it is a thing of the past. A booking made since is a new one.</summary>
    public bool IsErased(Invitee invitee)
    {
        var booking = (Find(invitee.Uri) ?? Find(invitee.OldInvitee))?.ErasedAt;
        return invitee.CreatedAt <= booking || (Erased.TryGetValue(PersonAddress.KeyOf(invitee.Email), out var at) && invitee.CreatedAt <= at);
    }

    /// <summary>The booking's first mail, if it is owed or was sent.</summary>
    public Notification? Booked(Guid bookingId) =>
        Notifications.Find(n => n.BookingId == bookingId && n is { Kind: NotificationKind.Booked, Revision: 0 });

    /// <summary>The revision that the next notification of the kind takes.</summary>
    public int NextRevision(Guid bookingId, NotificationKind kind) =>
        1 + Keys.Where(key => key.BookingId == bookingId && key.Kind == kind).Select(key => key.Revision).DefaultIfEmpty(-1).Max();

    /// <summary>Notes what a batch adds, so that its later deliveries know of it.</summary>
    public void Add(Notification notification)
    {
        Notifications.Add(notification);
        Keys.Add(NotificationKey.Of(notification));
    }

    private static async Task<Dictionary<string, TestBooking>> TestsAsync(AppDb db, List<Invitee> invitees, CancellationToken cancellationToken)
    {
        var uris = invitees.Select(invitee => invitee.Uri).Where(TestBooking.IsOne).Distinct().ToList();
        return uris.Count == 0 ? [] : await db.TestBookings.AsNoTracking().Where(test => uris.Contains(test.InviteeUri)).ToDictionaryAsync(test => test.InviteeUri, cancellationToken);
    }

    /// <summary>The booking that an invitee URI stands for, if any.</summary>
    public Booking? Find(string? inviteeUri) => inviteeUri is null ? null : BookingsByInvitee.GetValueOrDefault(EffectKey.Hash(inviteeUri));
}
