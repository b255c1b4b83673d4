using CalendlyWoo.Core.Editing;

namespace CalendlyWoo.Web.Components.Templates.Preview;

/// <summary>How the address names what a preview is filled in with: <c>sample:Full</c> or <c>booking:{id}</c>.</summary>
public static class DataName
{
    private const string Sample = "sample:";
    private const string Booking = "booking:";

    public static string Of(PreviewChoice choice) => choice switch
    {
        PreviewChoice.PastBooking past => $"{Booking}{past.BookingId}",
        PreviewChoice.Sample sample => Sample + sample.Name,
        _ => Sample,
    };

    /// <summary>What is no name becomes the first sample.</summary>
    public static PreviewChoice Read(string? name) => name switch
    {
        not null when name.StartsWith(Booking, StringComparison.Ordinal) && Guid.TryParse(name[Booking.Length..], out var id) =>
            new PreviewChoice.PastBooking(id),
        not null when name.StartsWith(Sample, StringComparison.Ordinal) && name.Length < 100 => new PreviewChoice.Sample(name[Sample.Length..]),
        _ => new PreviewChoice.Sample(""),
    };
}
