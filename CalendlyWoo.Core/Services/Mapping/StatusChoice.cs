using CalendlyWoo.Core.WooCommerce.Connecting;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>An order status that a service may set.</summary>
/// <param name="Slug">Without <c>wc-</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="MailsCustomer">WooCommerce itself mails the customer when an order gets it.</param>
public sealed record StatusChoice(string Slug, string Name, bool MailsCustomer)
{
    // What no order gets because a mail has gone.
    private static readonly string[] Ends = ["pending", "cancelled", "refunded", "failed", "checkout-draft", "trash"];

    /// <summary>WooCommerce's own that can follow a mail, for a shop that did not tell its statuses.</summary>
    /// <remarks>https://woocommerce.com/document/managing-orders/order-statuses/</remarks>
    public static IReadOnlyList<StatusChoice> Defaults => [new("completed", T("Completed"), true), new("processing", T("Processing"), true), new("on-hold", T("On hold"), true)];

    /// <summary>Those that the shop told of; <see cref="Defaults"/> where it told none.</summary>
    public static IReadOnlyList<StatusChoice> OfShop(ShopFacts? facts) =>
        facts?.Statuses.Where(status => !Ends.Contains(status.Slug)).Select(status => new StatusChoice(status.Slug, status.Name, status.MailsCustomer)).ToArray()
            is { Length: > 0 } statuses ? statuses : Defaults;

    /// <summary>The list with one more where it lacks the status that a service has.</summary>
    public static IReadOnlyList<StatusChoice> Including(IReadOnlyList<StatusChoice> known, string slug)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Any(status => status.Slug == slug) ? known : [.. known, new StatusChoice(slug, slug, false)];
    }
}
