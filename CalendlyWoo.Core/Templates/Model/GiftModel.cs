using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>A gift card that was paid for.</summary>
/// <param name="Code">Whoever holds it can redeem the gift. Never logged.</param>
/// <param name="Amount">What it is worth.</param>
public sealed record GiftModel(string Code, Money Amount)
{
    /// <summary>Whom it is for, as the payer wrote.</summary>
    public string? RecipientName { get; init; }

    /// <summary>What the payer wants to tell that person.</summary>
    public string? Message { get; init; }

    /// <summary>The last day, on the shop's clock; null where it does not expire.</summary>
    public ZonedTime? ValidUntil { get; init; }

    public static GiftModel Sample { get; } = new("GIFT-7K2M-9QXD", new Money(125.00m, "USD", RenderOptions.Default.Culture))
    {
        RecipientName = "Ilse Vandamme",
        Message = "Happy birthday! Enjoy an hour that is all about you.",
        ValidUntil = ZonedTime.At(new DateTimeOffset(2027, 11, 24, 23, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc),
    };

    public static ModelSchema<GiftModel> Schema { get; } = new(
        Sample,
        Field.Text<GiftModel>("code", gift => gift.Code, "The code that redeems the gift card."),
        Field.Number<GiftModel>("amount", gift => gift.Amount.Amount, "What it is worth, as a number."),
        Field.Text<GiftModel>("amount_text", gift => gift.Amount.Text, "What it is worth, with its currency."),
        Field.Text<GiftModel>("recipient_name", gift => gift.RecipientName, "Whom it is for.").Optional(),
        Field.Text<GiftModel>("message", gift => gift.Message, "What the giver wants to say.").Optional(),
        Field.Date<GiftModel>("valid_until", gift => gift.ValidUntil, "The last day on which it is worth something, to be written with date.to_string.").Optional(),
        Field.Text<GiftModel>("valid_until_text", gift => SessionClock.DateOf(gift.ValidUntil, gift.Amount.Culture), "The same, written out.").Optional());
}
