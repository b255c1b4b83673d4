namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What is unusual about payloads.</summary>
/// <param name="NullLocation">The event has no location.</param>
/// <param name="UnknownValues">Enumerations hold values that nobody has documented.</param>
/// <param name="ExtraFields">Members that nobody has documented, of every JSON type.</param>
/// <param name="LateJoinUrl">A conference without its join link yet.</param>
public sealed record PayloadOptions(bool NullLocation = false, bool UnknownValues = false, bool ExtraFields = false, bool LateJoinUrl = false)
{
    public static PayloadOptions Usual { get; } = new();
}
