using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Decides what becomes of a wish. Pure.</summary>
internal static class ResendPlanner
{
    public static ResendPlan Plan(ResendFacts facts, ResendWish wish)
    {
        var (address, refusal) = (AddressOf(facts, wish), ResendRefusals.Of(facts, wish));
        var way = refusal is null ? WayOf(facts, wish) : ResendWay.Nothing;
        var plan = new ResendPlan
        {
            Wish = refusal is null ? wish with { Way = way } : wish,
            Way = way,
            Refusal = refusal?.Why,
            Instead = refusal?.Instead,
            LatestRevision = facts.LatestRevision,
            Name = facts.Booking.Name,
            Address = address,
            InviteeAddress = facts.Booking.Email.Trim(),
            IsCorrected = !Same(address, facts.Booking.Email),
            Template = way is ResendWay.GoesOn ? null : facts.Template,
            MayHaveItAlready = facts.MayHaveLeft,
            Facts = facts,
        };
        return refusal is null ? plan with { Will = ResendWords.Will(plan, facts), WillNot = ResendWords.WillNot(plan, facts) } : plan;
    }

    /// <summary>What would happen, whether or not something speaks against it.</summary>
    public static ResendWay WayOf(ResendFacts facts, ResendWish wish)
    {
        if (facts.HasLeft)
        {
            return ResendWay.NewMail;
        }

        // What was written stands as long as it tells of the booking as it is, to the address that is wanted, with the text that is wanted.
        return facts.Notification.Steps.Compose.IsDone && facts.Mail is { } mail && mail.BookingRevision == facts.Booking.Revision
            && Same(mail.EnvelopeTo, Envelope(AddressOf(facts, wish))) && (wish.TemplateVersionId ?? mail.TemplateVersionId) == mail.TemplateVersionId
            ? ResendWay.GoesOn
            : ResendWay.WrittenAnew;
    }

    public static string AddressOf(ResendFacts facts, ResendWish wish) => string.IsNullOrWhiteSpace(wish.Address) ? facts.KnownAddress : wish.Address.Trim();

    public static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>As it stands in the envelope: a domain beyond ASCII is written differently there.</summary>
    private static string Envelope(string address) => Mailbox.TryParse(address, null, out var mailbox) ? mailbox.Address : address;
}
