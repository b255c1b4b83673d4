using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>A page of the log, newest first.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Next">Where the next page begins; null where nothing older is left.</param>
/// <param name="LookedBackTo">Set where one request's work ended before the page was full: everything since then was looked at. UTC.</param>
public sealed record LogPage(IReadOnlyList<LogLine> Lines, Cursor? Next, DateTimeOffset? LookedBackTo);

/// <summary>A line and whom it is about.</summary>
/// <param name="Activity">The line.</param>
/// <param name="Customer">The booking's name, or null.</param>
/// <param name="OrderNumber">The number of the booking's order, or null.</param>
public sealed record LogLine(Activity Activity, string? Customer, string? OrderNumber);
