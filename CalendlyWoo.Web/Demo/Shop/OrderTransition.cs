namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>What WooCommerce does by itself when an order's status changes: dates, a note, mails.</summary>
internal static class OrderTransition
{
    /// <summary>Sets the status. The same status again does nothing, and sends no mail.</summary>
    public static void Apply(ShopStore store, OrderRow order, string status)
    {
        var old = order.Status;
        if (old == status) return;
        order.Status = status;
        if (OrderStatuses.IsPaid(status)) order.PaidAt ??= store.Now();
        if (status == "completed") order.CompletedAt = store.Now();
        store.AddNote(order, $"Order status changed from {store.Statuses.NameOf(old)} to {store.Statuses.NameOf(status)}.", bySystem: true);
        foreach (var mail in Mails(old, status)) store.Mail(order, mail);
    }

    private static IEnumerable<string> Mails(string old, string status)
    {
        if (old is "pending" or "failed" or "cancelled" && status is "processing" or "completed" or "on-hold") yield return "new_order";
        var mail = status switch
        {
            "completed" => "customer_completed_order",
            "refunded" => "customer_refunded_order",
            "processing" when old is not "completed" => "customer_processing_order",
            "on-hold" when old is "pending" or "failed" or "cancelled" => "customer_on_hold_order",
            "cancelled" => "cancelled_order",
            "failed" => "customer_failed_order",
            _ => null,
        };
        if (mail is not null) yield return mail;
    }
}
