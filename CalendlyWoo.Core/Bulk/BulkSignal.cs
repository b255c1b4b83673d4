namespace CalendlyWoo.Core.Bulk;

/// <summary>Tells this process's crew that there may be long work to do. Cheap, from any thread.</summary>
public sealed class BulkSignal : IDisposable
{
    private readonly SemaphoreSlim _wanted = new(0);

    /// <summary>Look now.</summary>
    public void Raise()
    {
        if (_wanted.CurrentCount == 0) _wanted.Release();
    }

    internal Task WaitAsync(CancellationToken cancellationToken) => _wanted.WaitAsync(cancellationToken);

    public void Dispose() => _wanted.Dispose();
}
