using CalendlyWoo.Core.Bookings.Stories;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Bookings;

/// <summary>How a story's entries are told on the page.</summary>
internal static class StoryWords
{
    public static string TextOf(StoryEntry entry) => entry switch
    {
        { Due: { } due } => StatusWords.NextOf(due) is { } next ? T($"{next}.") : T("Being worked on now."),
        { Kind: StoryKind.Session, Tone: StoryTone.Ahead } => T("The session begins."),
        { Kind: StoryKind.Session } => T("The session."),
        _ => entry.Text,
    };

    public static Icon IconOf(StoryEntry entry) => entry switch
    {
        { Tone: StoryTone.Ahead, Kind: not StoryKind.Session } => Icon.Clock,
        { Tone: StoryTone.Failed, Kind: StoryKind.Case } => Icon.Flag,
        { Tone: StoryTone.Failed } => Icon.Alert,
        _ => entry.Kind switch
        {
            StoryKind.Paid => Icon.Bag,
            StoryKind.Booked or StoryKind.Session => Icon.Calendar,
            StoryKind.Told => Icon.Inbox,
            StoryKind.Moved => Icon.History,
            StoryKind.Cancelled => Icon.Cross,
            StoryKind.Matched => Icon.Link,
            StoryKind.Written => Icon.Pencil,
            StoryKind.Mail => Icon.Mail,
            StoryKind.Marked => Icon.Note,
            StoryKind.Case => Icon.Check,
            StoryKind.Deed => Icon.Person,
        },
    };

    public static string ActOf(StoryActKind kind) => kind switch
    {
        StoryActKind.OpenDelivery => T("See what Calendly sent"),
        StoryActKind.OpenMail => T("Open the mail"),
        StoryActKind.TryNow => T("Try now"),
        StoryActKind.Resolve => T("Put it right"),
    };

    public static string HrefOf(StoryAct act) => act.Kind switch
    {
        StoryActKind.OpenDelivery => $"settings/deliveries/{act.Id}",
        StoryActKind.OpenMail or StoryActKind.TryNow => $"notifications/{act.Id}",
        StoryActKind.Resolve => $"needs-you?case={act.Id}",
    };
}
