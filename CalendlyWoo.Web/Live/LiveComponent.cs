using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Live;

/// <summary>A component that shows what the database holds now: it reads anew after each change, one reading at a time.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _left;
    private IDisposable? _subscription;
    private bool _isReading;
    private bool _readAgain;

    protected LiveComponent() => _left = _gone.Token;

    [Inject]
    public required ChangeSignal Changes { get; init; }

    /// <summary>Reads what is shown.</summary>
    protected abstract Task ReadAsync(CancellationToken cancellationToken);

    protected override Task OnInitializedAsync() => ReadAsync(_left);

    protected override void OnAfterRender(bool firstRender)
    {
        // Not before: what is rendered on the server alone is thrown away at once and needs no news.
        if (firstRender) _subscription = Changes.Subscribe(RequestReading);
    }

    /// <summary>Reads and renders anew soon; may be called from any thread.</summary>
    protected void RequestReading() => _ = InvokeAsync(ReadOneAtATimeAsync);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing) return;
        _subscription?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task ReadOneAtATimeAsync()
    {
        _readAgain = true;
        if (_isReading || _left.IsCancellationRequested) return;
        _isReading = true;
        try
        {
            while (_readAgain)
            {
                _readAgain = false;
                await ReadAsync(_left);
                StateHasChanged();
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left while it read.
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
        finally
        {
            _isReading = false;
        }
    }
}
