using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Cases;

/// <summary>Somebody decides which order a booking belongs to; its mail then leaves as after any other match.</summary>
public sealed class OrderAssignment(CaseActs acts, OrderChoice choice, IJobEngine engine, IDbContextFactory<AppDb> factory)
{
    /// <summary>Takes the order for the case's booking.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="pick">The order, and what else was said.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the look at the order.</param>
    public async Task<ActResult> AssignAsync(Guid caseId, OrderPick pick, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pick);
        if (await BookingOfAsync(caseId, cancellationToken) is not { } bookingId)
        {
            return ActResult.Refused(T("No order can be chosen here."));
        }

        var looked = await choice.CheckAsync(bookingId, pick.OrderId, actor, cancellationToken);
        if (!looked.TryGet(out var check, out var failure))
        {
            return ActResult.Refused(failure.Message);
        }

        switch (check.Verdict)
        {
            case ChoiceVerdict.Impossible:
                return ActResult.Refused(T($"Order #{check.Number} cannot be taken: {check.Against}."));
            case ChoiceVerdict.Doubtful when !pick.TakesItAllTheSame:
                return new ActResult(ActOutcome.Doubtful, T($"Order #{check.Number} does not quite fit: {check.Against}."));
            default:
                var result = await acts.ActAsync(caseId, (db, found, now, token) => WriteAsync(db, found, check, pick, actor, now, token), cancellationToken);
                engine.Wake();
                return result;
        }
    }

    private static async Task<ActResult> WriteAsync(
        AppDb db, Case found, ChoiceCheck check, OrderPick pick, string actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mail = await CaseActs.MailOfAsync(db, found, cancellationToken);
        var booking = await db.Bookings.SingleOrDefaultAsync(b => b.Id == found.BookingId, cancellationToken);
        if (mail is null || booking is null or { ErasedAt: not null } or { Status: BookingStatus.Cancelled } || !mail.MatchAnew(now))
        {
            return ActResult.Refused(T("The booking has moved on meanwhile: no order can be chosen for it now."));
        }

        (booking.AssignedOrderId, booking.AssignedBy, booking.Stamp) = (check.OrderId, CaseChanges.Short(actor), Guid.CreateVersion7());
        // What it held of another order is free again.
        await db.UnitClaims.Where(claim => claim.BookingId == booking.Id && claim.OrderId != check.OrderId).ExecuteDeleteAsync(cancellationToken);
        var remembers = pick.RemembersAddress && await RememberAsync(db, booking, check, actor, now, cancellationToken);
        var text = remembers
            ? T($"Said that order #{check.Number} belongs to this booking, and that its address belongs to that customer.")
            : T($"Said that order #{check.Number} belongs to this booking.");
        db.Add(CaseActs.Line(found, text, actor, now, check.OrderId));
        return await found.CloseAsync(db, actor, T($"Order #{check.Number} was chosen."), now, cancellationToken)
            ? ActResult.Done(check.IsWatched
                ? T($"Order #{check.Number} is taken. The mail is only written: its service was not live when this was booked.")
                : T($"Order #{check.Number} is taken. The mail leaves now."))
            : CaseActs.FirstBy(null);
    }

    private static async Task<bool> RememberAsync(AppDb db, Booking booking, ChoiceCheck check, string actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = booking.EmailKey;
        if (key.Length == 0 || check.Email.Length is 0 or > 320 || EmailKey.Same(check.Email, booking.Email))
        {
            return false;
        }

        if (await db.CustomerAliases.SingleOrDefaultAsync(alias => alias.BookingEmailKey == key, cancellationToken) is { } known)
        {
            (known.OrderEmail, known.RememberedBy, known.RememberedAt) = (check.Email, CaseChanges.Short(actor), now);
        }
        else
        {
            db.Add(new CustomerAlias { BookingEmailKey = key, OrderEmail = check.Email, RememberedBy = CaseChanges.Short(actor), RememberedAt = now });
        }

        return true;
    }

    private async Task<Guid?> BookingOfAsync(Guid caseId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken);
        return found is not null && found.Kind.TakesAnOrder() ? found.BookingId : null;
    }
}
