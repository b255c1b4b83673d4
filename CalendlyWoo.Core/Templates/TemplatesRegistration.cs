using CalendlyWoo.Core.Templates.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendlyWoo.Core.Templates;

/// <summary>Registers what reads and fills in templates.</summary>
public static class TemplatesRegistration
{
    public static IServiceCollection AddTemplates(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ITemplateEngine, TemplateEngine>();
        services.AddSingleton<TemplateCache>();
        services.AddSingleton<MailComposer>();
        return services;
    }
}
