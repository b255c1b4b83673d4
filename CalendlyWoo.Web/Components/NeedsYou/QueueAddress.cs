using CalendlyWoo.Core.Cases;

namespace CalendlyWoo.Web.Components.NeedsYou;

/// <summary>The queue's address: what is shown of it and which case is open.</summary>
internal static class QueueAddress
{
    private const string Snoozed = "later";

    /// <summary>What the address asks for.</summary>
    public static CaseFilter FilterOf(string? show) =>
        show == Snoozed ? new CaseFilter(Snoozed: true)
        : Enum.TryParse<CaseGroup>(show, ignoreCase: true, out var group) && Enum.IsDefined(group) ? new CaseFilter(group)
        : new CaseFilter();

    /// <summary>The address of the queue, or of one case in it.</summary>
    public static string Of(CaseFilter filter, Guid? id)
    {
        var show = filter.Snoozed ? Snoozed : filter.Group?.ToString().ToLowerInvariant();
        return (show, id) switch
        {
            (null, null) => "needs-you",
            (null, _) => $"needs-you?case={id}",
            (_, null) => $"needs-you?show={show}",
            _ => $"needs-you?show={show}&case={id}",
        };
    }
}
