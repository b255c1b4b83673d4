using System.Globalization;
using CalendlyWoo.Core.Privacy.Retention;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Data;

/// <summary>How long things are kept, what goes and what stays, and what the next run would take.</summary>
public partial class RetentionCard
{
    private string? _days;
    private string? _problem;
    private RetentionCounts? _preview;
    private DateTimeOffset? _dueAt;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required RetentionSettings Retention { get; init; }

    [Inject]
    public required RetentionPreview Preview { get; init; }

    [Inject]
    public required RetentionRun Run { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    private string Saved => Retention.Days.ToString(CultureInfo.InvariantCulture);

    protected override async Task OnInitializedAsync()
    {
        _days = Saved;
        _dueAt = await Run.DueAtAsync(CancellationToken.None);
        _preview = await Preview.ReadAsync(Retention.Days, CancellationToken.None);
    }

    private async Task ChangeAsync(string? text)
    {
        _days = text?.Trim();
        _problem = Read() is null ? T($"Enter a whole number from {RetentionOptions.Fewest} to {RetentionOptions.Most}.") : null;
        _preview = Read() is { } days ? await Preview.ReadAsync(days, CancellationToken.None) : null;
    }

    private async Task SaveAsync()
    {
        if (Read() is not { } days || Retention.IsFromConfiguration) return;
        await Retention.SaveAsync(days, Person.Of(await Authentication).Name, CancellationToken.None);
        Toasts.Done(T("Saved. It holds from the next run on."));
    }

    private int? Read() => int.TryParse(_days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= RetentionOptions.Fewest and <= RetentionOptions.Most
        ? days
        : null;

    private static IEnumerable<string> Words(RetentionCounts counts)
    {
        if (counts.Deliveries > 0) yield return T($"{Count(counts.Deliveries)} deliveries");
        if (counts.Mails > 0) yield return T($"the text of {Count(counts.Mails)} mails");
        if (counts.Lines > 0) yield return T($"{Count(counts.Lines)} log lines");
        if (counts.Cases > 0) yield return T($"{Count(counts.Cases)} closed cases");
        if (counts.Sheets > 0) yield return T($"{Count(counts.Sheets)} score sheets");
        if (counts.BulkRuns > 0) yield return T($"{Count(counts.BulkRuns)} finished runs");
        if (counts.Alerts > 0) yield return T($"{Count(counts.Alerts)} past alerts");
    }

    private static string Count(int count) =>
        count > RetentionCounts.Most ? T($"more than {RetentionCounts.Most.ToString("N0", CultureInfo.CurrentCulture)}") : count.ToString(CultureInfo.CurrentCulture);
}
