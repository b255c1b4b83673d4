using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>Which pages a person is shown in lists. A page guards itself; this only keeps what she may not open out of her way.</summary>
public sealed class PageVisibility(IAuthorizationService authorization, IAuthorizationPolicyProvider policies)
{
    /// <summary>Whether there is such a page and she may open it.</summary>
    public async Task<bool> IsShownAsync(ClaimsPrincipal? person, string path) =>
        PageMap.Find(path) is { } page && await MayAsync(person, page.Policy);

    /// <summary>Whether she meets the policy; true where none is named, or where nobody signs in.</summary>
    public async Task<bool> MayAsync(ClaimsPrincipal? person, string? policy) =>
        policy is null || person is null || await policies.GetPolicyAsync(policy) is not { } required
        || (await authorization.AuthorizeAsync(person, null, required)).Succeeded;
}
