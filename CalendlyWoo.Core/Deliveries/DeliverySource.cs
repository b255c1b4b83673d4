namespace CalendlyWoo.Core.Deliveries;

/// <summary>How a delivery came in.</summary>
public enum DeliverySource
{
    /// <summary>Calendly posted it.</summary>
    Calendly,

    /// <summary>Found by a back-fill.</summary>
    Backfill,

    /// <summary>The owner's test event: it is mailed to her, and marks no order.</summary>
    Test,
}
