using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.People;

/// <summary>The roles in the owner's words.</summary>
public static class RoleWords
{
    public static string NameOf(PersonRole role) => role switch
    {
        PersonRole.Owner => T("Owner"),
        PersonRole.Manager => T("Manager"),
        PersonRole.Viewer => T("Viewer"),
    };

    /// <summary>What the role may do, in one sentence.</summary>
    public static string PurposeOf(PersonRole role) => role switch
    {
        PersonRole.Owner => T("May do everything: passwords and keys, and who works here."),
        PersonRole.Manager => T("Looks after bookings, mails and templates. Sees no passwords and keys, and changes no people."),
        PersonRole.Viewer => T("Looks at everything that happens, changes nothing."),
    };
}
