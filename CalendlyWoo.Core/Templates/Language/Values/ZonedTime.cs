namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>An instant on the clock of a zone.</summary>
/// <param name="Time">Local time with the offset that the zone has at that instant.</param>
/// <param name="Zone">Whose clock it is.</param>
public sealed record ZonedTime(DateTimeOffset Time, TimeZoneInfo Zone)
{
    /// <summary>The instant on the zone's clock, daylight saving included.</summary>
    public static ZonedTime At(DateTimeOffset instant, TimeZoneInfo zone) => new(TimeZoneInfo.ConvertTime(instant, zone), zone);

    /// <summary>The members that date.md lists, or null for another name.</summary>
    internal Value Member(string name) => name switch
    {
        "year" => Value.Of(Time.Year),
        "month" => Value.Of(Time.Month),
        "day" => Value.Of(Time.Day),
        "day_of_year" => Value.Of(Time.DayOfYear),
        "hour" => Value.Of(Time.Hour),
        "minute" => Value.Of(Time.Minute),
        "second" => Value.Of(Time.Second),
        "millisecond" => Value.Of(Time.Millisecond),
        _ => Value.Null,
    };

    internal static bool HasMember(string name) =>
        name is "year" or "month" or "day" or "day_of_year" or "hour" or "minute" or "second" or "millisecond";
}
