namespace CalendlyWoo.Core.Editing;

/// <summary>Who edits: one page in one browser, of one person.</summary>
/// <param name="SessionId">Of the page: the same person may have two open.</param>
/// <param name="Name">As the others read it, such as <c>the owner</c>.</param>
public sealed record Editor(Guid SessionId, string Name)
{
    private const int LongestName = 100;

    /// <summary>The name as it is written down: at most 100 characters.</summary>
    public string ShortName => Name.Length <= LongestName ? Name : Name[..LongestName];
}
