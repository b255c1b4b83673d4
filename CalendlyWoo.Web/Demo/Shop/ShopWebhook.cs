namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>A webhook of the shop.</summary>
public sealed record ShopWebhook
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Such as <c>order.updated</c>.</summary>
    public required string Topic { get; init; }

    public required Uri DeliveryUrl { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Failures in a row; the seventh disables. Making it active again does not reset the count, a success does.</summary>
    public int FailureCount { get; init; }

    public bool Disabled { get; init; }

    /// <summary>Write-only in the API.</summary>
    internal string Secret { get; init; } = "";
}

/// <summary>A post of the shop. <paramref name="Status"/> is 0 where no answer came; <paramref name="OrderId"/> is null for the ping.</summary>
public sealed record ShopWebhookDelivery(long WebhookId, long? OrderId, DateTimeOffset At, int Status);
