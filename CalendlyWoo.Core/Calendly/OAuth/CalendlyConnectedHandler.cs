using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Work to be done as soon as Calendly is connected, again or for the first time. Features register theirs as singletons of this type.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Run">The work; it may take long, and nobody waits for it.</param>
public sealed record CalendlyConnectedHandler(string Name, Func<IServiceProvider, CancellationToken, Task> Run);

/// <summary>Starts the handlers.</summary>
public sealed partial class CalendlyConnectedSignal(
    IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<CalendlyConnectedSignal> logger)
{
    /// <summary>Starts every handler, one after the other, and returns at once.</summary>
    public void Raise() => _ = Task.Run(() => RunAsync(lifetime.ApplicationStopping), lifetime.ApplicationStopping);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetServices<CalendlyConnectedHandler>())
        {
            try
            {
                await handler.Run(services, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(exception, handler.Name);
            }
        }
    }

    [LoggerMessage(3220, LogLevel.Error, "What follows a new connection with Calendly failed: {Handler}")]
    private partial void LogFailed(Exception exception, string handler);
}
