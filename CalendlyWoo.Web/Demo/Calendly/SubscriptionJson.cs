using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Writes webhook subscriptions, never with their key.</summary>
internal static class SubscriptionJson
{
    public static void Write(Utf8JsonWriter json, SimulatedSubscription subscription, CalendlyAddresses addresses)
    {
        json.WriteStartObject();
        json.WriteString("callback_url", subscription.CallbackUrl);
        json.WriteString("created_at", CalendlyTime.Text(subscription.CreatedAt));
        json.WriteString("creator", addresses.User(ModelStudio.Owner.Uuid));
        json.WriteStartArray("events");
        foreach (var name in subscription.Events) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteString("group", subscription.GroupUuid is { } group ? $"{addresses.Resources}/groups/{group}" : null);
        json.WriteString("organization", addresses.Organization(ModelStudio.Organization));
        json.WriteString("retry_started_at", subscription.RetryStartedAt is { } started ? CalendlyTime.Text(started) : null);
        json.WriteString("scope", subscription.Scope);
        json.WriteString("state", subscription.Disabled ? "disabled" : "active");
        json.WriteString("updated_at", CalendlyTime.Text(subscription.UpdatedAt));
        json.WriteString("uri", addresses.Subscription(subscription.Uuid));
        json.WriteString("user", subscription.UserUuid is { } user ? addresses.User(user) : null);
        json.WriteEndObject();
    }
}
