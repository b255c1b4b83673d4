namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What Calendly says of a cancellation (developer.calendly.com, webhook payload, <c>cancellation</c>).</summary>
/// <param name="By">Null where Calendly does not say.</param>
/// <param name="Reason">In the words of who cancelled.</param>
public sealed record CancellationModel(CancelledBy? By, string? Reason)
{
    public static CancellationModel Sample { get; } = new(CancelledBy.Shop, "I have fallen ill and am sorry to let you down.");

    public static ModelSchema<CancellationModel> Schema { get; } = new(
        Sample,
        Field.Text<CancellationModel>("by", cancellation => InWords(cancellation.By), "Who cancelled: shop or customer, to be compared with ==.").Optional(),
        Field.Text<CancellationModel>("reason", cancellation => cancellation.Reason, "The reason that was given.").Optional());

    private static string? InWords(CancelledBy? by) => by switch
    {
        CancelledBy.Shop => "shop",
        CancelledBy.Customer => "customer",
        null => null,
    };
}

/// <summary>Which side cancelled a session.</summary>
public enum CancelledBy
{
    Customer,

    /// <summary>Calendly's host.</summary>
    Shop,
}
