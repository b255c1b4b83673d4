namespace CalendlyWoo.Web.Demo;

/// <summary>Registers the demo where there is one.</summary>
internal static class DemoRegistration
{
    /// <param name="services">The product's services.</param>
    /// <param name="world">The demo's world, disposed with the product; null where the product works for a real shop.</param>
    public static IServiceCollection AddDemo(this IServiceCollection services, DemoWorld? world)
    {
        services.AddSingleton(new DemoMode(world is not null));
        return world is null ? services : services
            .AddSingleton(_ => world)
            .AddSingleton<DemoCustomer>()
            .AddSingleton<DemoStories>()
            .AddHostedService<DemoOpening>();
    }
}
