using System.Text;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Fills texts in without sending anything, by the same way that mails take.</summary>
public sealed class Previewing(ITemplateEngine engine, EditingModels models, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int ShownBookings = 50;
    private const int MostBookings = 200;
    private static readonly TimeSpan CoverageTime = TimeSpan.FromSeconds(8);

    /// <summary>The samples of the template's kind and the last bookings of its services; of all services where none uses it.</summary>
    public async Task<PreviewChoices> ChoicesAsync(Guid templateId, CancellationToken cancellationToken)
    {
        if (await UseOfAsync(templateId, cancellationToken) is not { } use)
        {
            return new PreviewChoices([], []);
        }

        var samples = ModelSamples.Of(use.Kind).Select(sample => new SampleChoice(sample.Name, sample.Description));
        return new PreviewChoices([.. samples], await models.ListAsync(use.Kind, use.Services, ShownBookings, cancellationToken));
    }

    /// <summary>The mail as it would leave, or in words why it could not. A newer preview cancels this one by its token.</summary>
    public async Task<Outcome<PreviewMail>> RenderAsync(TemplateKind kind, TemplateSource source, PreviewChoice choice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (await models.FindAsync(kind, choice, cancellationToken) is not { } model)
        {
            return EditingFailures.NotFound("This booking");
        }

        return await Task.Run(() => Render(kind, source, model), cancellationToken);
    }

    /// <summary>For how many of the last bookings of the template's services the text can be filled in; ends after 8 seconds with what it knows.</summary>
    /// <param name="templateId">The template; its services decide about the bookings.</param>
    /// <param name="source">The text.</param>
    /// <param name="lastN">How many bookings, at most 200.</param>
    /// <param name="cancellationToken">A newer question cancels this one.</param>
    public async Task<Coverage> CoverageAsync(Guid templateId, TemplateSource source, int lastN, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (await UseOfAsync(templateId, cancellationToken) is not { } use)
        {
            return new Coverage(0, 0, [], true);
        }

        var bookings = await models.LatestAsync(use.Kind, use.Services, Math.Clamp(lastN, 0, MostBookings), cancellationToken);
        return await Task.Run(
            () =>
            {
                var (template, start, tried) = (Parse(use.Kind, source), time.GetTimestamp(), 0);
                var failures = new List<CoverageFailure>();
                foreach (var (booking, model) in bookings)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    if (time.GetElapsedTime(start) > CoverageTime)
                    {
                        break;
                    }

                    tried++;
                    if (!models.Compose(template, model).TryGet(out _, out var failure))
                    {
                        failures.Add(new CoverageFailure(booking.BookingId, booking.Customer, booking.StartsAt, failure.Message));
                    }
                }

                return new Coverage(tried - failures.Count, tried, failures, tried == bookings.Count);
            },
            cancellationToken);
    }

    private Outcome<PreviewMail> Render(TemplateKind kind, TemplateSource source, MailModel model)
    {
        if (!models.Compose(Parse(kind, source), model).TryGet(out var mail, out var failure)
            || !models.Preheader(source, model).TryGet(out var preheader, out failure))
        {
            return failure;
        }

        return Show(kind, source, mail, preheader);
    }

    /// <summary>A snippet has no subject of its own, and no mail leaves without one.</summary>
    private MailTemplate Parse(TemplateKind kind, TemplateSource source) =>
        MailTemplate.Parse(engine, kind == TemplateKind.Snippet ? source with { Subject = nameof(TemplateKind.Snippet) } : source);

    private static PreviewMail Show(TemplateKind kind, TemplateSource source, ComposedMail mail, string preheader) => new(
        kind == TemplateKind.Snippet ? "" : mail.Subject,
        preheader,
        mail.Html,
        mail.Text,
        [.. source.Files.Where(file => file.IsPicture)],
        [.. source.Files.Where(file => !file.IsPicture)],
        null,
        Encoding.UTF8.GetByteCount(mail.Html));

    private async Task<Use?> UseOfAsync(Guid templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Templates.AsNoTracking().SingleOrDefaultAsync(template => template.Id == templateId, cancellationToken) is not { } template)
        {
            return null;
        }

        var services = await db.ServiceTemplates.Where(row => row.TemplateId == templateId).Select(row => row.ServiceId).ToListAsync(cancellationToken);
        return new Use(template.Kind, services);
    }

    private sealed record Use(TemplateKind Kind, List<Guid> Services);
}
