using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Where a test mail goes where nobody says otherwise.</summary>
public sealed class TestReceiver(IDbContextFactory<AppDb> factory)
{
    /// <summary>The person's own address; null where she has no account, as in the demo.</summary>
    public async Task<string?> OwnAddressAsync(Guid? personId, CancellationToken cancellationToken)
    {
        if (personId is not { } id)
            return null;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().Where(user => user.Id == id).Select(user => user.Email).FirstOrDefaultAsync(cancellationToken);
    }
}
