using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Web.Setup;

/// <summary>Makes the owner of <c>Admin:Email</c> and <c>Admin:Password</c> where nobody has an account yet; later the settings say nothing.</summary>
internal static class ConfiguredOwner
{
    private const string EmailKey = "Admin:Email";
    private const string PasswordKey = "Admin:Password";

    /// <exception cref="StartupException">The settings make no account; the message says why.</exception>
    public static async Task MakeAsync(WebApplication app)
    {
        var (email, password) = (app.Configuration[EmailKey], app.Configuration[PasswordKey]);
        if (string.IsNullOrEmpty(email) && string.IsNullOrEmpty(password)) return;
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AppDb>().Users.AnyAsync()) return;
        var typed = new NewAccount(app.Configuration["Admin:Name"] ?? RoleWords.NameOf(PersonRole.Owner), email, password);
        if ((await scope.ServiceProvider.GetRequiredService<OwnerSetUp>().CreateConfiguredAsync(typed)).Failure is { } failure)
            throw new StartupException($"{EmailKey} and {PasswordKey} make no owner. {failure.Message}");
    }
}
