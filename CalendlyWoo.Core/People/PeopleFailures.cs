using CalendlyWoo.Core.Common;
using Microsoft.AspNetCore.Identity;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>Why something about people could not be done, in words.</summary>
internal static class PeopleFailures
{
    public static Failure LinkInvalid() => Refused("people.link-invalid", T("This link does not work any more: it was used, replaced by a newer one, or its time is over."));

    public static Failure AddressInvalid() => Refused("people.address-invalid", T("This is not an e-mail address. Check it for a missing letter or a blank."));

    public static Failure NameMissing() => Refused("people.name-missing", T("Enter a name. The log says by it who did what."));

    public static Failure AddressTaken() => Refused("people.address-taken", T("Somebody has an account with this e-mail address already."));

    public static Failure LastOwner() => Refused("people.last-owner", T("This is the only owner. Make somebody else an owner first."));

    public static Failure Gone() => Refused("people.gone", T("This account is not there any more. Load the page again."));

    public static Failure PasswordWrong() => Refused("people.password-wrong", T("This is not your present password. Try again."));

    public static Failure Password(string problem) => Refused("people.password-rules", problem);

    public static Failure CodeWrong() => Refused("people.code-wrong", T("This code does not fit. Codes change every 30 seconds: enter the one that the app shows now."));

    /// <summary>What the accounts' own rules say.</summary>
    public static Failure Of(IdentityResult result)
    {
        var error = result.Errors.First();
        return error.Code is nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) ? AddressTaken()
            : error.Code == nameof(IdentityErrorDescriber.InvalidEmail) ? AddressInvalid()
            : Refused("people.refused", error.Description);
    }

    private static Failure Refused(string code, string message) => new(FailureCategory.NeedsOwner, code, message);
}
