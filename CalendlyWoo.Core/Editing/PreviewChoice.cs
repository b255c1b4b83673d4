namespace CalendlyWoo.Core.Editing;

/// <summary>What a preview or test mail is filled in with.</summary>
public abstract record PreviewChoice
{
    private PreviewChoice()
    {
    }

    /// <summary>A made-up one; an unknown name means the first.</summary>
    public sealed record Sample(string Name) : PreviewChoice;

    /// <summary>A booking that was made.</summary>
    public sealed record PastBooking(Guid BookingId) : PreviewChoice;
}

/// <summary>What can be chosen for a template.</summary>
public sealed record PreviewChoices(IReadOnlyList<SampleChoice> Samples, IReadOnlyList<BookingChoice> Bookings);

/// <summary>A made-up set of values.</summary>
public sealed record SampleChoice(string Name, string Description);

/// <summary>A booking; <paramref name="StartsAt"/> is UTC.</summary>
public sealed record BookingChoice(Guid BookingId, string Customer, string Service, DateTimeOffset StartsAt);
