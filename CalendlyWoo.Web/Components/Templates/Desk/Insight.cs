using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Live;

namespace CalendlyWoo.Web.Components.Templates.Desk;

/// <summary>
/// What the product can say about a text while it is written: its problems, the mail it makes, and for how many of the last bookings. Each follows the
/// typing at its own pace, and a newer text stops the work on an older one. To be used on one synchronisation context.
/// </summary>
public sealed class Insight : IDisposable
{
    private const int Bookings = 50;
    private readonly InsightServices _services;
    private readonly Template _template;
    private readonly Func<TemplateSource> _source;
    private readonly Debounce _look;
    private readonly Debounce _cover;

    public Insight(InsightServices services, Template template, Func<TemplateSource> source, PreviewChoice choice)
    {
        ArgumentNullException.ThrowIfNull(services);
        (_services, _template, _source, Choice) = (services, template, source, choice);
        _look = new Debounce(services.Time, TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(2), LookAsync);
        _cover = new Debounce(services.Time, TimeSpan.FromSeconds(1.2), TimeSpan.FromSeconds(10), CoverAsync);
    }

    /// <summary>Something of it is another now.</summary>
    public event Action? Changed;

    /// <summary>What the preview is filled in with.</summary>
    public PreviewChoice Choice { get; private set; }

    /// <summary>Null until the first look.</summary>
    public TemplateReport? Report { get; private set; }

    /// <summary>The text that <see cref="Report"/> speaks of.</summary>
    public TemplateSource? Reported { get; private set; }

    /// <summary>The last mail that could be made.</summary>
    public PreviewMail? Mail { get; private set; }

    /// <summary>Why the present text makes no mail; null where it does.</summary>
    public Failure? Failure { get; private set; }

    public Coverage? Coverage { get; private set; }

    /// <summary>The text has changed; looks soon.</summary>
    public void Wish()
    {
        _look.Wish();
        _cover.Wish();
    }

    /// <summary>Looks now.</summary>
    public async Task LookNowAsync()
    {
        await _look.RunAsync();
        _cover.Wish();
    }

    /// <summary>Fills the preview in with other data.</summary>
    public Task ChooseAsync(PreviewChoice choice)
    {
        Choice = choice;
        return _look.RunAsync();
    }

    public void Dispose()
    {
        _look.Dispose();
        _cover.Dispose();
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var source = _source();
        var report = await _services.Checker.CheckAsync(_template, source, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        (Report, Reported) = (report, source);
        Changed?.Invoke();
        var rendered = await _services.Previewing.RenderAsync(_template.Kind, source, Choice, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (rendered.TryGet(out var mail, out var failure)) (Mail, Failure) = (mail, null);
        else Failure = failure;
        Changed?.Invoke();
    }

    private async Task CoverAsync(CancellationToken cancellationToken)
    {
        if (_template.Kind == TemplateKind.Snippet) return;
        if (Report is { HasErrors: true })
        {
            // Whom it works for is a question for a text without mistakes.
            Coverage = null;
            Changed?.Invoke();
            return;
        }

        Coverage = await _services.Previewing.CoverageAsync(_template.Id, _source(), Bookings, cancellationToken);
        Changed?.Invoke();
    }
}

/// <summary>What <see cref="Insight"/> asks.</summary>
public sealed record InsightServices(TemplateChecker Checker, Previewing Previewing, TimeProvider Time);
