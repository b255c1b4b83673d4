using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.People;

/// <summary>Registers the people who may sign in, and their rules.</summary>
public static class PeopleRegistration
{
    /// <summary>Wrong passwords or codes before an account rests.</summary>
    public const int AttemptsBeforeRest = 5;

    /// <summary>How long it rests then.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>How long a link to choose a new password works.</summary>
    public static readonly TimeSpan ResetLifetime = TimeSpan.FromHours(1);

    // OWASP's Password Storage Cheat Sheet asks for 210,000 rounds of PBKDF2-HMAC-SHA512.
    private const int PasswordRounds = 210_000;

    /// <summary>The accounts in the product's own database.</summary>
    public static IdentityBuilder AddPeople(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services.AddScoped<IPasswordValidator<AppUser>, PasswordRules>();
        services.AddScoped<IUserClaimsPrincipalFactory<AppUser>, PersonClaims>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordRounds);
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = ResetLifetime);
        services.AddSingleton<SavedViewDesk>();
        services.AddSingleton<PeopleSignal>().AddSingleton<CalendlyWoo.Core.Activities.AuditQuery>().AddSingleton<SetUpLink>().AddSingleton<PeopleMails>().AddSingleton<InScope>();
        services.AddScoped<OwnerSetUp>().AddScoped<PeopleDesk>().AddScoped<Invitations>().AddScoped<PasswordReset>().AddScoped<AccountDesk>().AddScoped<AuthenticatorDesk>();
        services.AddSingleton<PasswordRequests>().AddHostedService(provider => provider.GetRequiredService<PasswordRequests>());
        return services.AddIdentityCore<AppUser>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = "";
            identity.Lockout.AllowedForNewUsers = true;
            identity.Lockout.MaxFailedAccessAttempts = AttemptsBeforeRest;
            identity.Lockout.DefaultLockoutTimeSpan = Rest;
        }).AddEntityFrameworkStores<AppDb>().AddDefaultTokenProviders();
    }
}
