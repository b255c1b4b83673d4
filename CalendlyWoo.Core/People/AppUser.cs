using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Core.People;

/// <summary>Somebody who may sign in.</summary>
public sealed class AppUser : IdentityUser<Guid>
{
    /// <summary>How the audit trail and the top bar call her.</summary>
    public string Name { get; set; } = "";

    public PersonRole Role { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}

/// <summary>What somebody may do; each includes the ones before.</summary>
public enum PersonRole
{
    /// <summary>Looks, changes nothing.</summary>
    Viewer,

    /// <summary>Runs the business: no secrets, no people.</summary>
    Manager,

    /// <summary>Everything.</summary>
    Owner,
}
