using System.Globalization;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Web.Live;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.NeedsYou;

/// <summary>The candidates side by side, and a search for any other order.</summary>
public sealed partial class OrderPicker : IDisposable
{
    private const int Most = 8;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private Debounce? _debounce;
    private IReadOnlyList<IndexedOrder>? _found;
    private string? _text;

    [Parameter, EditorRequired]
    public required CaseDetail Detail { get; set; }

    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>The order that was chosen, by its id.</summary>
    [Parameter]
    public EventCallback<long> OnPick { get; set; }

    [Inject]
    public required OrderIndexSearch Search { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private HashSet<long> Meant => [.. Detail.Meant.Select(candidate => candidate.OrderId)];

    private long? TypedId => long.TryParse(_text?.Trim().TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;

    public void Dispose() => _debounce?.Dispose();

    private void SearchAsync(string? text)
    {
        _text = text;
        _debounce ??= new Debounce(Time, Quiet, Quiet * 3, FindAsync);
        _debounce.Wish();
    }

    private async Task FindAsync(CancellationToken cancellationToken)
    {
        _found = string.IsNullOrWhiteSpace(_text) ? null : await Search.FindAsync(_text, Most, cancellationToken);
        StateHasChanged();
    }
}
