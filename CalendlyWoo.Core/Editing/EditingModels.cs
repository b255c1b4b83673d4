using CalendlyWoo.Core.Notifications.Composition;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>What texts are filled in with while they are edited: samples and past bookings, by the way that customers' mails take.</summary>
public sealed class EditingModels(MailAssembler assembler, TemplateFileStore files, PastBookings bookings, ServiceCatalog catalog, ShopProfileSource shop)
{
    /// <summary>The sample or booking that was chosen, or null where the booking is gone. An unknown sample is the fullest.</summary>
    public Task<MailModel?> FindAsync(TemplateKind kind, PreviewChoice choice, CancellationToken cancellationToken) => choice switch
    {
        PreviewChoice.PastBooking past => bookings.ModelOfAsync(kind, past.BookingId, cancellationToken),
        PreviewChoice.Sample sample => Task.FromResult<MailModel?>(SampleOf(kind, sample.Name)),
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>The newest bookings of these services, or of all where none is named.</summary>
    public async Task<IReadOnlyList<(BookingChoice Booking, MailModel Model)>> LatestAsync(
        TemplateKind kind, IReadOnlyCollection<Guid> serviceIds, int take, CancellationToken cancellationToken)
    {
        var rows = await bookings.ModelsAsync(kind, serviceIds, take, cancellationToken);
        return [.. rows.Select(row => (Choice(row.Booking), row.Model))];
    }

    /// <summary>As <see cref="LatestAsync"/>, without what mails say of them.</summary>
    public async Task<IReadOnlyList<BookingChoice>> ListAsync(
        TemplateKind kind, IReadOnlyCollection<Guid> serviceIds, int take, CancellationToken cancellationToken) =>
        [.. (await bookings.ListAsync(kind, serviceIds, take, cancellationToken)).Select(Choice)];

    /// <summary>What filling the text in needs beside a model, read once for as many mails as are wanted.</summary>
    public async Task<EditingTable> LayAsync(TemplateSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new EditingTable(
            assembler,
            shop.Current.ToRenderOptions(await catalog.SnippetsAsync(cancellationToken)),
            await files.GetAsync(source.Files, cancellationToken));
    }

    private static MailModel SampleOf(TemplateKind kind, string name)
    {
        var samples = ModelSamples.Of(kind);
        return (samples.FirstOrDefault(sample => sample.Name == name) ?? samples[0]).Model;
    }

    private static BookingChoice Choice(PastBooking booking) => new(booking.BookingId, booking.Name, booking.Service, booking.StartsAt);
}
