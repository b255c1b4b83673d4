using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>What texts are filled in with while they are edited: samples and past bookings, by the way that customers' mails take.</summary>
public sealed class EditingModels(ITemplateEngine engine, MailComposer composer, PastBookings bookings, ShopProfileSource shop)
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

    /// <summary>The mail's words.</summary>
    public Outcome<ComposedMail> Compose(MailTemplate template, MailModel model) => composer.Compose(template, model, Options);

    /// <summary>The line that inboxes show after the subject.</summary>
    public Outcome<string> Preheader(TemplateSource source, MailModel model)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(model);
        return engine.Render(engine.Parse(source.Preheader, TemplatePart.Subject), model.ToObject(), Options);
    }

    private RenderOptions Options => RenderOptions.Default with { Culture = shop.Current.Culture };

    private static MailModel SampleOf(TemplateKind kind, string name)
    {
        var samples = ModelSamples.Of(kind);
        return (samples.FirstOrDefault(sample => sample.Name == name) ?? samples[0]).Model;
    }

    private static BookingChoice Choice(PastBooking booking) => new(booking.BookingId, booking.Name, booking.Service, booking.StartsAt);
}
