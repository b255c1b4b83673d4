using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>What mails say of an order of the shop.</summary>
internal static class OrderModels
{
    public static OrderModel Of(Order order, ShopProfile shop) => new(
        order.Number,
        [.. order.Lines.Select(line => new OrderItemModel(line.Name, line.Quantity, Money.Parse(line.Total, order.Currency, shop.Culture)))],
        Money.Parse(order.Total, order.Currency, shop.Culture))
    {
        PaidAt = order.PaidAt is { } paid ? ZonedTime.At(paid, TimeZoneNames.Find(shop.Zone) ?? TimeZoneInfo.Utc) : null,
        Culture = shop.Culture,
    };

    public static CustomerModel CustomerOf(Order order)
    {
        var billing = order.Billing;
        return CustomerModel.From(null, billing.FirstName, billing.LastName, billing.Email.Trim()) with { Phone = billing.Phone.Trim() };
    }
}
