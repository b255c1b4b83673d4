namespace CalendlyWoo.Core.Health;

/// <summary>What has to work for a booking to become a mail, in the order in which one sets it up.</summary>
public enum HealthStep
{
    /// <summary>The address under which Calendly, the shop and browsers reach the product.</summary>
    Address,

    /// <summary>The connection to Calendly.</summary>
    Calendly,

    /// <summary>Calendly tells of bookings.</summary>
    Subscription,

    Shop,

    Mail,

    /// <summary>What the shop sells, and what is booked for it.</summary>
    Services,

    /// <summary>A test booking went all the way.</summary>
    Test,

    /// <summary>Customers are mailed.</summary>
    GoLive,
}

/// <summary>Where a step stands.</summary>
public enum StepState
{
    /// <summary>It works.</summary>
    Done,

    /// <summary>It works as the operator's configuration set it.</summary>
    ByConfiguration,

    /// <summary>Somebody chose to leave it out.</summary>
    Skipped,

    /// <summary>Nobody did it yet.</summary>
    NotYet,

    /// <summary>Something is wrong.</summary>
    NeedsAttention,
}
