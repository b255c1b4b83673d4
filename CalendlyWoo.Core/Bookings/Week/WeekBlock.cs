namespace CalendlyWoo.Core.Bookings.Week;

/// <summary>A session, or the part of it on one day, as a block of a calendar. Minutes are those of the zone's clock since midnight.</summary>
/// <param name="Booking">Whose session it is.</param>
/// <param name="Day">The day of the block.</param>
/// <param name="Top">Where it begins.</param>
/// <param name="Height">How long it lasts; never so short that it cannot be seen.</param>
/// <param name="Lane">Which of the lanes beside each other it stands in, from 0.</param>
/// <param name="Lanes">How many lanes the blocks around it need.</param>
public sealed record WeekBlock(Booking Booking, DateOnly Day, int Top, int Height, int Lane = 0, int Lanes = 1)
{
    public int Bottom => Top + Height;

    /// <summary>It began on an earlier day.</summary>
    public bool IsContinued { get; init; }
}
