using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>
/// An object that a script module made for a component, and that goes with it. A component may go at any moment, also while its script is being
/// loaded, and a connection may be lost: neither is an error here.
/// </summary>
public sealed class ScriptHandle(IJSRuntime script) : IAsyncDisposable
{
    private IJSObjectReference? _handle;
    private bool _isGone;

    /// <summary>Whether the object is there.</summary>
    public bool IsOpen => _handle is not null && !_isGone;

    /// <summary>Loads the module and lets its function make the object, which needs a method <c>dispose</c>; false where the component is gone.</summary>
    /// <exception cref="JSException">The module could not be loaded, or its function failed.</exception>
    public async Task<bool> OpenAsync(string module, string function, params object?[] arguments)
    {
        try
        {
            await using var loaded = await script.InvokeAsync<IJSObjectReference>("import", module);
            if (_isGone) return false;
            _handle = await loaded.InvokeAsync<IJSObjectReference>(function, arguments);
            if (_isGone) await EndAsync();
            return !_isGone;
        }
        catch (Exception exception) when (IsLoss(exception) || (_isGone && exception is JSException))
        {
            return false;
        }
    }

    /// <summary>Calls a method of the object; nothing happens where there is none or nobody listens.</summary>
    public async Task CallAsync(string method, params object?[] arguments)
    {
        if (!IsOpen) return;
        try
        {
            await _handle!.InvokeVoidAsync(method, arguments);
        }
        catch (Exception exception) when (IsLoss(exception) || (_isGone && exception is JSException))
        {
            // Nobody is there to see it.
        }
    }

    /// <summary>Asks the object something; the default where nobody answers.</summary>
    public async Task<T?> AskAsync<T>(string method, params object?[] arguments)
    {
        if (!IsOpen) return default;
        try
        {
            return await _handle!.InvokeAsync<T>(method, arguments);
        }
        catch (Exception exception) when (IsLoss(exception) || (_isGone && exception is JSException))
        {
            return default;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        await EndAsync();
    }

    private async Task EndAsync()
    {
        if (_handle is not { } handle) return;
        _handle = null;
        try
        {
            await handle.InvokeVoidAsync("dispose");
            await handle.DisposeAsync();
        }
        catch (Exception exception) when (IsLoss(exception) || exception is JSException)
        {
            // The page was closed, and the object with it.
        }
    }

    private static bool IsLoss(Exception exception) => exception is JSDisconnectedException or TaskCanceledException or ObjectDisposedException;
}
