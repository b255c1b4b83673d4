namespace CalendlyWoo.Core.Orders;

/// <summary>One page of a sweep through the shop's orders.</summary>
/// <param name="Orders">The orders that belong to the answer, checked by their own dates.</param>
/// <param name="HasMore">True if the next page may hold more.</param>
/// <param name="FilterHonoured">False if the shop is too old to know <c>modified_after</c> and lists every order it has.</param>
public sealed record OrderPage(IReadOnlyList<Order> Orders, bool HasMore, bool FilterHonoured);
