using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Ends tokens at Calendly.</summary>
internal sealed class GrantEnd(CalendlyOAuthClient oauth, TokenProtector protector)
{
    /// <summary>Ends both tokens of a row; tokens that cannot be read any more cannot be ended.</summary>
    /// <returns>The failure of what could not be ended, or null.</returns>
    public async Task<Failure?> RevokeAsync(CalendlyGrant? grant)
    {
        Failure? failed = null;
        foreach (var stored in new[] { grant?.RefreshToken, grant?.AccessToken })
        {
            if (protector.TryUnprotect(stored, out var token) && (await oauth.RevokeAsync(token, CancellationToken.None)).Failure is { } failure)
                failed = failure;
        }

        return failed;
    }

    /// <summary>Ends a pair that is not going to be stored.</summary>
    public async Task RevokeAsync(TokenAnswer answer)
    {
        await oauth.RevokeAsync(answer.RefreshToken, CancellationToken.None);
        await oauth.RevokeAsync(answer.AccessToken, CancellationToken.None);
    }
}
