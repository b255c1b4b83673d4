using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Demo;

namespace CalendlyWoo.Web.Setup;

/// <summary>Once the product listens, where nobody has an account yet: tells whoever started it the link that makes the first one.</summary>
internal sealed class SetUpAnnouncement(SetUpLink link, PublicAddress address, DemoMode demo, StartOutput output) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!demo.IsOn && await link.OfferAsync(cancellationToken) is { } token)
            await output.Writer.WriteLineAsync(T($"Set CalendlyWoo up here, within 24 hours: {new Uri(address.Current, SetUpLink.PathOf(token))}"));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
