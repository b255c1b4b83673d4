using CalendlyWoo.Core.People;

namespace CalendlyWoo.Web.Components.Account;

/// <summary>What the page says after one of its forms; the address carries a word, never the sentence.</summary>
internal static class AccountWords
{
    public static string? DoneOf(string? word) => word switch
    {
        "name" => T("Your name is saved."),
        "password" => T("Your password is changed. Every other session has ended."),
        "passkey" => T("The passkey is added. You can sign in with it from now on."),
        _ => null,
    };

    public static string? ProblemOf(string? code) => code switch
    {
        null or "" => null,
        "people.password-wrong" => T("This is not your present password. Nothing was changed."),
        "people.password-rules" => T(
            $"Choose a password of at least {PasswordRules.Shortest} characters that is not your address and not one of those that everybody tries first. Nothing was changed."),
        "people.name-missing" => T("Enter a name. Nothing was changed."),
        "people.passkey-refused" => T("The passkey was not added. Try again."),
        _ => T("This did not work. Load the page again and try once more."),
    };
}
