using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.SignIn;

/// <summary>Who is signed in.</summary>
/// <param name="Name">How the audit trail calls her.</param>
/// <param name="Id">Her account; null where there is none, as in the demo.</param>
public sealed record Person(string Name, Guid? Id = null)
{
    /// <summary>The person of a circuit.</summary>
    public static Person Of(AuthenticationState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Of(state.User);
    }

    /// <summary>The person of a request.</summary>
    public static Person Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var id = SignInCookies.IdOf(user);
        return new Person(user.Identity?.Name is { Length: > 0 } name ? name : "the owner", id == Guid.Empty ? null : id);
    }
}
