using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>/webhook_subscriptions</c>. There is no way to change or revive one: delete, then create.</summary>
internal static class SubscriptionEndpoint
{
    private static readonly string[] Scopes = ["organization", "user", "group"];

    private static readonly string[] Events =
    [
        "invitee.created", "invitee.canceled", "invitee_no_show.created", "invitee_no_show.deleted", "routing_form_submission.created",
        "event_type.created", "event_type.updated", "event_type.deleted",
    ];

    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        lock (world.Store.Gate)
        {
            if (call.Path is [_]) return call.IsPost ? Create(world, call) : call.IsGet ? List(world, call) : CalendlyErrors.NotFound();
            var found = world.Store.Subscriptions.FirstOrDefault(subscription => subscription.Uuid == call.Path[1]);
            if (found is null || !(call.IsGet || call.IsDelete)) return CalendlyErrors.NotFound();
            if (call.IsGet) return CalendlyPage.Resource(200, json => SubscriptionJson.Write(json, found, world.Addresses));
            world.Store.RemoveSubscription(found.Uuid);
            return new Reply { Status = 204 };
        }
    }

    private static Reply List(CalendlyWorld world, ApiCall call)
    {
        if (call.Query("organization") is null) return CalendlyErrors.Invalid("organization", "is missing");
        if (call.Query("scope") is not { } scope || !Scopes.Contains(scope)) return CalendlyErrors.Invalid("scope", "is not included in the list");
        if (scope != "organization" && call.Query(scope) is null) return CalendlyErrors.Invalid(scope, "is missing");
        if (CalendlyWorld.Foreign(call) is { } foreign) return foreign;
        if (scope == "organization" && world.Faults.RefuseOrganization) return CalendlyErrors.Forbidden();
        var found = world.Store.Subscriptions.Where(subscription => subscription.Scope == scope).OrderBy(subscription => subscription.CreatedAt).ToList();
        if (call.Query("sort") is "created_at:desc") found.Reverse();
        return CalendlyPage.List(call, found, world.Addresses.Site, (json, subscription) => SubscriptionJson.Write(json, subscription, world.Addresses));
    }

    private static Reply Create(CalendlyWorld world, ApiCall call)
    {
        var options = world.Store.Options;
        if (options.FreePlan) return CalendlyErrors.Upgrade();
        var body = call.Json();
        if (Invalid(body) is { } invalid) return invalid;
        if (CalendlyAddresses.LastSegment(Text(body, "organization")) != ModelStudio.Organization) return CalendlyErrors.Forbidden();
        if (Text(body, "scope") == "organization" && world.Faults.RefuseOrganization) return CalendlyErrors.Forbidden("You do not have permission");
        var now = world.Store.Now();
        var own = Text(body, "signing_key");
        var made = new SimulatedSubscription
        {
            Uuid = Guid.NewGuid().ToString(),
            CallbackUrl = Text(body, "url")!,
            Events = [.. body["events"].EnumerateArray().Select(name => name.GetString()!)],
            Scope = Text(body, "scope")!,
            UserUuid = Text(body, "user") is { } user ? CalendlyAddresses.LastSegment(user) : null,
            GroupUuid = Text(body, "group") is { } group ? CalendlyAddresses.LastSegment(group) : null,
            CreatedAt = now,
            UpdatedAt = now,
            SigningKey = call.IsPersonal ? own : options.HonourSubscriptionSigningKey && own is not null ? own : options.WebhookSigningKey,
        };
        var exists = world.Store.Subscriptions.Any(other =>
            (other.CallbackUrl == made.CallbackUrl || world.Faults.OneSubscriptionPerScope) && other.Scope == made.Scope && other.UserUuid == made.UserUuid && other.GroupUuid == made.GroupUuid);
        if (exists && !world.Faults.AllowDuplicateSubscriptions) return CalendlyErrors.HookExists();
        world.Store.Put(made);
        return CalendlyPage.Resource(201, json => SubscriptionJson.Write(json, made, world.Addresses))
            .With("Location", world.Addresses.Subscription(made.Uuid));
    }

    private static Reply? Invalid(Dictionary<string, JsonElement> body)
    {
        if (!Uri.TryCreate(Text(body, "url"), UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            return CalendlyErrors.Invalid("url", "is invalid");
        if (!body.TryGetValue("events", out var events) || events.ValueKind is not JsonValueKind.Array || events.GetArrayLength() == 0
            || !events.EnumerateArray().All(name => name.ValueKind is JsonValueKind.String && Events.Contains(name.GetString())))
            return CalendlyErrors.Invalid("events", "is not included in the list");
        if (Text(body, "scope") is not { } scope || !Scopes.Contains(scope)) return CalendlyErrors.Invalid("scope", "is not included in the list");
        if (Text(body, "organization") is null) return CalendlyErrors.Invalid("organization", "is missing");
        return scope != "organization" && Text(body, scope) is null ? CalendlyErrors.Invalid(scope, "is missing") : null;
    }

    private static string? Text(Dictionary<string, JsonElement> body, string name) =>
        body.TryGetValue(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
