using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.People;

/// <summary>What somebody typed to make an account.</summary>
public sealed record NewAccount(string? Name, string? Email, string? Password)
{
    /// <summary>The longest name that the log has room for.</summary>
    public const int LongestName = 100;

    /// <summary>An account out of it, or what is wrong in the owner's words.</summary>
    internal Outcome<AppUser> Build(PersonRole role, DateTimeOffset now)
    {
        var name = NameOf(Name);
        if (name.Length == 0) return PeopleFailures.NameMissing();
        if (!Mailbox.TryParse(Email, null, out var mailbox)) return PeopleFailures.AddressInvalid();
        if (PasswordRules.Problem(Password ?? "", mailbox.Address) is { } problem) return PeopleFailures.Password(problem);
        return new AppUser
        {
            Id = Guid.CreateVersion7(now), Name = name, Email = mailbox.Address, UserName = mailbox.Address, EmailConfirmed = true, Role = role, CreatedAt = now,
        };
    }

    /// <summary>A name as it is kept: on one line, and not longer than the log has room for.</summary>
    internal static string NameOf(string? typed)
    {
        var clean = string.Concat((typed ?? "").Where(character => !char.IsControl(character))).Trim();
        return clean.Length <= LongestName ? clean : clean[..LongestName];
    }
}
