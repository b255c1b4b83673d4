using System.Buffers.Text;
using System.Text;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.Identity;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>Takes the link of a mail and the new password. The second factor stays: whoever reads the mailbox still needs it.</summary>
public sealed class PasswordReset(UserManager<AppUser> users, AppDb db, PeopleSignal signal, TimeProvider time)
{
    /// <summary>Sets the password and ends every session; null where it is done.</summary>
    public async Task<Failure?> ResetAsync(Guid id, string? code, string? password)
    {
        var token = Decode(code);
        if (token is null || await users.FindByIdAsync(id.ToString()) is not { } person) return PeopleFailures.LinkInvalid();
        if (!await users.VerifyUserTokenAsync(person, users.Options.Tokens.PasswordResetTokenProvider, UserManager<AppUser>.ResetPasswordTokenPurpose, token))
            return PeopleFailures.LinkInvalid();
        if (PasswordRules.Problem(password ?? "", person.Email ?? "") is { } problem) return PeopleFailures.Password(problem);
        (person.LockoutEnd, person.AccessFailedCount) = (null, 0);
        db.Add(ActivityLog.Audit(T("Chose a new password by a mailed link. Every session ended."), person.Name, time.GetUtcNow()));
        var result = await users.ResetPasswordAsync(person, token, password!);
        if (!result.Succeeded) return PeopleFailures.Of(result);
        signal.Raise(person.Id);
        return null;
    }

    private static string? Decode(string? code) => code is { Length: > 0 and < 2000 } && Base64Url.IsValid(code) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(code)) : null;
}
