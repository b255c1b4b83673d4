using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Warnings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Pages;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.Activities.Warnings;

/// <summary>In the whole product: it starts with its own log in place, writes into it, and ends.</summary>
public sealed class ProcessLogTests
{
    [Fact]
    public async Task Product_PartThatWarns_StandsInTheLog()
    {
        await using var product = await PageHost.StartBareAsync(
            builder => builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<ProcessWarnings>()));
        product.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Some.Where.Plumbing").LogWarning("The {What} leaks", "pipe");

        await Patience.UntilAsync(
            async () =>
            {
                await using var db = await product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
                return await db.Activities.AnyAsync(
                    line => line.Kind == ActivityKind.Process && line.Category == "Plumbing" && line.Text == "The pipe leaks", TestContext.Current.CancellationToken);
            },
            "It does not stand there.");
    }
}
