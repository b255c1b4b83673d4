namespace CalendlyWoo.Core.Deliveries;

/// <summary>Which deliveries to list.</summary>
/// <param name="Verdict">Only with this verdict.</param>
/// <param name="Source">Only from this source.</param>
/// <param name="Text">A customer's name or e-mail, an order's number, an event such as <c>invitee.created</c>, an invitee's address at Calendly, or a path's end.</param>
public sealed record DeliveryFilter(DeliveryVerdict? Verdict = null, DeliverySource? Source = null, string? Text = null);

/// <summary>One delivery in a list.</summary>
public sealed record DeliveryLine(
    Guid Id, DateTimeOffset ReceivedAt, DeliveryVerdict Verdict, DeliverySource Source, string? Event, string? Remark, string? Customer, string? OrderNumber);

/// <summary>One delivery whole.</summary>
/// <param name="Delivery">The row.</param>
/// <param name="Body">Masked text.</param>
/// <param name="Booking">What it concerns, if anything.</param>
/// <param name="Lines">What was logged about it, oldest first.</param>
/// <param name="Repeats">How often Calendly sent the same again.</param>
public sealed record DeliveryDetail(
    Delivery Delivery, string Body, Bookings.Booking? Booking, IReadOnlyList<Activities.Activity> Lines, int Repeats);
