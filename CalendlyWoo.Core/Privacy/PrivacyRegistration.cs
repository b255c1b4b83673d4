using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Privacy.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Privacy;

/// <summary>Registers finding, exporting and erasing a customer, and the daily tidying.</summary>
public static class PrivacyRegistration
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<ErasedPeople>().AddSingleton<CustomerFinder>().AddSingleton<CustomerExport>().AddSingleton<CustomerErasure>();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section)
            .Validate(options => options.Days is >= RetentionOptions.Fewest and <= RetentionOptions.Most, "Retention:Days must lie between 30 and 3650.")
            .ValidateOnStart();
        services.AddSingleton<RetentionPreview>().AddSingleton<RetentionRun>().AddSingleton<RetentionSettings>();
        return services.AddSingleton(new RecurringJob(
            "retention", RetentionRun.Interval, (provider, token) => provider.GetRequiredService<RetentionRun>().RunIfDueAsync(token)));
    }
}
