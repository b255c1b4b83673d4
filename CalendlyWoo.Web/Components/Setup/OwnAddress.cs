using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Web.Components.Setup;

/// <summary>Where a signed-in person gets mail herself.</summary>
public sealed class OwnAddress(IDbContextFactory<AppDb> factory, SavedSettings settings, DemoMode demo)
{
    /// <summary>Her account's address; in the demo, where nobody has an account, the sender's own. Null where there is none.</summary>
    public async Task<string?> FindAsync(Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (demo.IsOn)
        {
            return settings.Current("Smtp:FromAddress");
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().Where(user => user.Id == person.Id).Select(user => user.Email).SingleOrDefaultAsync(cancellationToken);
    }
}
