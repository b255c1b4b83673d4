using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>Registers what people do with deliveries.</summary>
public static class DeliveryRegistration
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) =>
        services.AddSingleton<DeliveryQuery>().AddSingleton<DeliveryAgain>().AddSingleton<DeliveryExport>();
}
