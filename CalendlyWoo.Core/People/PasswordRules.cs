using CalendlyWoo.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Core.People;

/// <summary>
/// What a password must be: long, none of those that everybody tries first, and not the person's own address. No rules about kinds of characters:
/// NIST SP 800-63B section 5.1.1.2.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<AppUser>
{
    public const int Shortest = 12;

    /// <summary>Hashing takes time by length, and nobody types more.</summary>
    public const int Longest = 200;

    /// <inheritdoc cref="Problem"/>
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(Problem(password ?? "", user?.Email ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem })
            : IdentityResult.Success);

    /// <summary>What is wrong with a password, in words, or null.</summary>
    public static string? Problem(string password, string email)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(email);
        if (password.Length < Shortest) return Texts.T($"Choose a password of at least {Shortest} characters. A sentence is easy to remember.");
        if (password.Length > Longest) return Texts.T($"Choose a password of at most {Longest} characters.");
        if (CommonPasswords.Contains(password)) return Texts.T("This password is one of those that are tried first. Choose another one.");
        return IsAddress(password, email) ? Texts.T("Your e-mail address cannot be your password. Choose another one.") : null;
    }

    private static bool IsAddress(string password, string email) =>
        email.Length > 0
        && (password.Equals(email, StringComparison.OrdinalIgnoreCase) || password.Equals(email.Split('@')[0], StringComparison.OrdinalIgnoreCase));
}
