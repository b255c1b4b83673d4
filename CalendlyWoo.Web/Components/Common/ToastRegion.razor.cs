using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>Shows the toasts, each for a while: longer with an act, and as long as the pointer rests on it.</summary>
public sealed partial class ToastRegion : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _gone = new();
    private readonly HashSet<Guid> _timed = [];
    private Guid? _held;

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    public void Dispose()
    {
        Toasts.Changed -= Changed;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnInitialized() => Toasts.Changed += Changed;

    private void Changed() => _ = InvokeAsync(() =>
    {
        foreach (var toast in Toasts.Shown.Where(toast => _timed.Add(toast.Id))) _ = FadeAsync(toast);
        StateHasChanged();
    });

    private async Task FadeAsync(Toast toast)
    {
        try
        {
            await Task.Delay(toast.Act is null && !toast.IsProblem ? Short : Long, Time, _gone.Token);
            if (_held != toast.Id) Toasts.Dismiss(toast);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private void Release(Toast toast)
    {
        _held = null;
        _ = FadeAsync(toast);
    }

    private async Task ActAsync(Toast toast)
    {
        Toasts.Dismiss(toast);
        if (toast.Act is { } act) await act();
    }
}
