using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Tests.Support;

/// <summary>Builds a service as the settings would.</summary>
internal static class AService
{
    public static Service Named(string name = "Virtual Styling Session") => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Products = [name],
        EventTypes = [name],
        GoLive = DateTimeOffset.UnixEpoch,
    };
}
