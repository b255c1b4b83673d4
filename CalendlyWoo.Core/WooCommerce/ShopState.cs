namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What this process has learned about one shop and one key: its pace, and the ways around what its host breaks.</summary>
internal sealed class ShopState(ShopSettings settings, TimeProvider time)
{
    private volatile bool _keyGoesInQuery;
    private volatile bool _putIsRefused;
    private volatile bool _writeWasRefused;

    public ShopSettings Settings => settings;

    public AdaptiveConcurrency Gate { get; } = new(settings.MaxConcurrency, time);

    public ShopResilience Resilience { get; } = new(time);

    /// <summary>The server removes the Authorization header, so that the key must travel in the query.</summary>
    public bool KeyGoesInQuery
    {
        get => _keyGoesInQuery;
        set => _keyGoesInQuery = value;
    }

    /// <summary>The server refuses PUT, for which WooCommerce takes POST as well.</summary>
    public bool PutIsRefused
    {
        get => _putIsRefused;
        set => _putIsRefused = value;
    }

    /// <summary>A change was refused for a reason that reading does not show: the next probe must try a change too.</summary>
    public bool WriteWasRefused
    {
        get => _writeWasRefused;
        set => _writeWasRefused = value;
    }
}
