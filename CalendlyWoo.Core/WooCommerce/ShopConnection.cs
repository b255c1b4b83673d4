using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Keeps the state of the shop in use; other settings mean another shop and begin afresh.</summary>
internal sealed class ShopConnection(ShopSettingsSource source, TimeProvider time)
{
    private readonly Lock _lock = new();
    private ShopState? _state;

    public Outcome<ShopState> Current()
    {
        if (!source.Current().TryGet(out var settings, out var failure))
            return failure;
        lock (_lock)
        {
            if (_state?.Settings != settings)
                _state = new ShopState(settings, time);
            return _state;
        }
    }
}
