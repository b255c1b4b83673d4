using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Cases;

/// <summary>Registers the queue of what needs somebody, and what can be done about it.</summary>
public static class CaseRegistration
{
    public static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<CaseQueue>().AddSingleton<CaseQuery>().AddSingleton<CaseActs>().AddSingleton<OrderChoice>().AddSingleton<OrderAssignment>();
}
