using CalendlyWoo.Tests.Calendly.OAuth;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(RacerStartup))]

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>Before any test: a process that <see cref="Racer"/> started races, and ends.</summary>
public sealed class RacerStartup : ITestPipelineStartup
{
    public async ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (!Racer.IsWanted) return;
        await Racer.RunAsync();
        Environment.Exit(0);
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;
}
