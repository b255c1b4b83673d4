using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Editing;

internal static class EditingFailures
{
    public static Failure NotFound(string what) =>
        new(FailureCategory.Permanent, EditingCodes.NotFound, T($"{what} does not exist any more. Go back to the list of templates."));

    public static Failure DraftChanged() => new(
        FailureCategory.NeedsOwner,
        EditingCodes.DraftChanged,
        T("This draft was changed, published or discarded on another page meanwhile. Load the template again and look at what is there now."));

    public static Failure StoreDown() => new(
        FailureCategory.Transient,
        EditingCodes.StoreDown,
        T("The database did not take the change; nothing was changed. Try again in a moment."));

    public static Failure Refused(string code, string sentence) => new(FailureCategory.NeedsOwner, code, sentence);
}
