using Microsoft.Extensions.Options;

namespace CalendlyWoo.Tests.Support;

/// <summary>Settings that never change, for tests of a part.</summary>
internal sealed class FixedOptions<T>(T value) : IOptionsMonitor<T>
{
    public T CurrentValue => value;

    public T Get(string? name) => value;

    public IDisposable? OnChange(Action<T, string?> listener) => null;
}
