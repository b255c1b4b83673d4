namespace CalendlyWoo.Core.Deliveries;

/// <summary>A delivery whose content was erased has an empty body; nothing can be read from it again.</summary>
public static class DeliveryContent
{
    /// <summary>What stands in the place of an erased body.</summary>
    public static byte[] Gone { get; } = [];

    /// <summary>Whether the content was erased; a request that came in empty has its headers still.</summary>
    public static bool IsGone(Delivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        return delivery is { Body.Length: 0, Headers: null };
    }
}
