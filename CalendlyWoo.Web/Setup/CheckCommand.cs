using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Web.Setup;

/// <summary>
/// The command <c>check</c>: walks the real path from the settings to the mail server with the code of the health page, beside a running product if there is
/// one, and changes nothing. Ends with 0 where all is well, else with 1.
/// </summary>
public static class CheckCommand
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "check";

    private static readonly HealthStep[] Walked = [HealthStep.Calendly, HealthStep.Subscription, HealthStep.Shop, HealthStep.Mail];

    /// <summary>Runs it.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="configure">Lets a test replace parts.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var app = Product.Build([.. args.Where(argument => argument != Name)], null, builder =>
        {
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
        });
        await output.WriteLineAsync("✓ Settings: they can be read.");
        if (await DatabaseFaultAsync(app) is { } fault)
        {
            await output.WriteLineAsync($"✗ Database: {fault}");
            return 1;
        }

        await output.WriteLineAsync("✓ Database: it opens, and fits this version.");
        var commits = app.Services.GetRequiredService<GroupCommit>();
        await commits.StartAsync(CancellationToken.None);
        try
        {
            return await WalkAsync(app, output);
        }
        finally
        {
            await commits.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<int> WalkAsync(WebApplication app, TextWriter output)
    {
        await app.Services.GetRequiredService<SavedSettings>().LoadAsync(CancellationToken.None);
        var (health, checks) = (app.Services.GetRequiredService<HealthQuery>(), app.Services.GetRequiredService<HealthChecks>());
        var facts = await health.ObserveAsync(CancellationToken.None);
        foreach (var kind in HealthChecks.KindsFor(facts))
        {
            facts = facts.With(await checks.LookAsync(kind, CancellationToken.None));
        }

        var report = HealthRules.Judge(facts);
        var broken = Walked.Select(step => report[step]).Where(step => !step.IsFine).ToList();
        foreach (var step in Walked.Select(step => report[step]))
        {
            await output.WriteLineAsync($"{(step.IsFine ? "✓" : "✗")} {StepWords.NameOf(step.Step)}: {step.Sentence}{(step is { IsFine: false, Detail: { } said } ? $" ({said})" : "")}");
        }

        if (facts.Address.Check is { IsGood: false } address)
        {
            // Nobody answers where the product does not run just now: worth a word, and no fault of the path.
            await output.WriteLineAsync($"· {StepWords.NameOf(HealthStep.Address)}: {address.Message}");
        }

        await output.WriteLineAsync(broken.Count == 0 ? "Everything on the way works." : $"The first broken step is {StepWords.NameOf(broken[0].Step)}. {broken[0].Sentence}");
        return broken.Count == 0 ? 0 : 1;
    }

    private static async Task<string?> DatabaseFaultAsync(WebApplication app)
    {
        if (app.Services.GetService<SqliteFile>() is { } file && !File.Exists(file.Path))
        {
            return $"there is none at {file.Path} yet. Start CalendlyWoo once.";
        }

        try
        {
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
            var missing = (await db.Database.GetPendingMigrationsAsync()).Count();
            return missing == 0 ? null : "it is of an older version. Start CalendlyWoo once: it brings the database up to date by itself.";
        }
        catch (System.Data.Common.DbException exception)
        {
            return $"it cannot be used: {exception.Message}";
        }
    }
}
