namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>What the page of the services is drawn from.</summary>
/// <param name="Board">The services as they are saved.</param>
/// <param name="Templates">What their <c>booked</c> mails may be composed from, by name.</param>
/// <param name="Statuses">What an order may get once the mail has gone.</param>
/// <param name="Bookings">How many bookings refer to a service.</param>
public sealed record ServiceView(
    ServiceBoard Board, IReadOnlyList<TemplateChoice> Templates, IReadOnlyList<StatusChoice> Statuses, IReadOnlyDictionary<Guid, BookingsOfService> Bookings);

/// <summary>A template of the kind <c>booked</c>.</summary>
public sealed record TemplateChoice(Guid Id, string Name);

/// <summary>Bookings of a service.</summary>
/// <param name="All">Ever.</param>
/// <param name="Open">Still to come, or with a mail that is not finished.</param>
public sealed record BookingsOfService(int All, int Open);
