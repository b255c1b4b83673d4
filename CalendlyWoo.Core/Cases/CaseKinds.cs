namespace CalendlyWoo.Core.Cases;

/// <summary>What cases are about, for the queue's filter.</summary>
public enum CaseGroup
{
    /// <summary>Which order a booking belongs to.</summary>
    Orders,

    /// <summary>A mail that did not leave, or whose order was not marked.</summary>
    Mails,

    /// <summary>A party that cannot be worked with, or does not tell us.</summary>
    Connections,
}

/// <summary>What differs from kind to kind. Pure.</summary>
public static class CaseKinds
{
    /// <summary>What the kind is about.</summary>
    public static CaseGroup GroupOf(this CaseKind kind) => kind switch
    {
        CaseKind.NoOrder or CaseKind.AllUnitsBooked or CaseKind.Ambiguous or CaseKind.OtherAddress or CaseKind.OrderVanished => CaseGroup.Orders,
        CaseKind.MissingValue or CaseKind.TemplateError or CaseKind.MailRefused or CaseKind.ShopRefused or CaseKind.Deadline or CaseKind.GaveUp => CaseGroup.Mails,
        CaseKind.ConnectionLost or CaseKind.DeliveryNotUnderstood or CaseKind.SelfTest or CaseKind.SubscriptionTrouble or CaseKind.DeliveriesRefused =>
            CaseGroup.Connections,
    };

    /// <summary>True where the whole business stands still: it goes before everything else.</summary>
    public static bool StopsEverything(this CaseKind kind) => kind is CaseKind.ConnectionLost or CaseKind.SubscriptionTrouble or CaseKind.DeliveriesRefused;

    /// <summary>True where an order can be chosen by hand.</summary>
    public static bool TakesAnOrder(this CaseKind kind) => kind.GroupOf() == CaseGroup.Orders;

    /// <summary>True where the same can be tried once more: what the owner put right is not seen by itself.</summary>
    public static bool CanBeTriedAgain(this CaseKind kind) => kind.GroupOf() switch
    {
        CaseGroup.Orders => true,
        CaseGroup.Mails => kind != CaseKind.Deadline,
        CaseGroup.Connections => false,
    };

    /// <summary>True where somebody may say that it needs nobody; what stops everything ends by being put right.</summary>
    public static bool CanBeDismissed(this CaseKind kind) => !kind.StopsEverything();
}
