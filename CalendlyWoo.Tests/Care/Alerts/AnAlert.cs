using CalendlyWoo.Core.Care;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>Builds an alert.</summary>
internal static class AnAlert
{
    public static Alert Of(DateTimeOffset openedAt, AlertKind kind = AlertKind.ConnectionLost, string key = "connection:Shop", DateTimeOffset? resolvedAt = null, DateTimeOffset? toldAt = null) => new()
    {
        Id = Guid.CreateVersion7(openedAt),
        Key = key,
        OpenKey = resolvedAt is null ? key : null,
        Kind = kind,
        Text = "The shop has not answered since 09:00 on 22 November. It is down.",
        Path = "settings/shop",
        OpenedAt = openedAt,
        ResolvedAt = resolvedAt,
        ToldAt = toldAt,
    };
}
