using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>One way in which connecting fails, and what the owner then reads.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Part">The line of the connection test that says so.</param>
/// <param name="Sentence">The line's text and its next step, word for word.</param>
internal sealed record FailureCase(string Name, ShopCheckPart Part, string Sentence)
{
    public ShopOptions Options { get; init; } = new();

    /// <summary>Sets the simulator's switches.</summary>
    public Action<SimulatedShop> Arrange { get; init; } = _ => { };

    /// <summary>What the owner types; the shop's address unless it says otherwise.</summary>
    public Func<SimulatedShop, string> Url { get; init; } = shop => shop.Address.AbsoluteUri;

    public Func<SimulatedShop, ShopKey> Key { get; init; } = shop => shop.Key;

    public ShopCheckState State { get; init; } = ShopCheckState.Failed;

    /// <summary>The address is the saved one, called as it is.</summary>
    public bool IsSaved { get; init; }

    /// <summary>Nothing comes back: time has to pass.</summary>
    public bool Hangs { get; init; }

    public static FailureCase Of(ShopFault fault, ShopCheckPart part, string sentence, ShopCalls calls = ShopCalls.All) =>
        new(calls == ShopCalls.All ? fault.ToString() : $"{fault} of {calls}", part, sentence) { Arrange = shop => shop.Faults.Add(fault, calls) };

    public static FailureCase Typed(string name, string url, ShopCheckPart part, string sentence) => new(name, part, sentence) { Url = _ => url };
}
