namespace CalendlyWoo.Tests.Pages;

/// <summary>One demo for all tests of a class; each of them books under an address of its own.</summary>
public sealed class DemoProduct : IAsyncLifetime
{
    internal PageHost Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await PageHost.StartDemoAsync();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}

/// <summary>One product without the demo for all tests of a class.</summary>
public sealed class BareProduct : IAsyncLifetime
{
    internal PageHost Running { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Running = await PageHost.StartBareAsync();

    public ValueTask DisposeAsync() => Running.DisposeAsync();
}
