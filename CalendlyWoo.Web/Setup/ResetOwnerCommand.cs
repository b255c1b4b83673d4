using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Web.Setup;

/// <summary>
/// The command <c>reset-owner</c>: a new set-up link for an operator who is locked out, beside a running product if there is one. Ends with 0 where the link
/// stands, else with 1.
/// </summary>
public static class ResetOwnerCommand
{
    /// <summary>Its name on the command line.</summary>
    public const string Name = "reset-owner";

    /// <summary>Runs it.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where the link goes.</param>
    /// <param name="configure">Lets a test replace parts.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        await using var app = Product.Build([.. args.Where(argument => argument != Name)], null, builder =>
        {
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
        });
        if (app.Services.GetService<SqliteFile>() is { } file && !File.Exists(file.Path))
        {
            await output.WriteLineAsync(T($"There is no database at {file.Path} yet. Start CalendlyWoo once: it prints the link by itself."));
            return 1;
        }

        try
        {
            await MakeAsync(app, output);
            return 0;
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or DbUpdateException)
        {
            await output.WriteLineAsync(T($"The database cannot be used: {exception.Message}"));
            return 1;
        }
    }

    private static async Task MakeAsync(WebApplication app, TextWriter output)
    {
        await app.Services.GetRequiredService<SavedSettings>().LoadAsync(CancellationToken.None);
        var address = app.Services.GetRequiredService<PublicAddress>();
        address.Listening = ListeningAddress.Of((app.Configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries));
        var token = await app.Services.GetRequiredService<SetUpLink>().IssueAsync(CancellationToken.None);
        await output.WriteLineAsync(T($"Choose a new password for an owner here, within 24 hours: {new Uri(address.Current, SetUpLink.PathOf(token))}"));
    }
}
