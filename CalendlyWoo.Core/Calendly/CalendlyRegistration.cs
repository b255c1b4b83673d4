using CalendlyWoo.Core.Calendly.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly;

/// <summary>Registers what talks with Calendly.</summary>
public static class CalendlyRegistration
{
    public static IServiceCollection AddCalendly(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CalendlyOptions>().Bind(configuration.GetSection(CalendlyOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CalendlyOptions>, CalendlyOptionsValidator>();
        return services.AddSingleton<DeliveryInbox>().AddSingleton<RefusalCounter>().AddSingleton<FailedSignatureLimit>();
    }
}
