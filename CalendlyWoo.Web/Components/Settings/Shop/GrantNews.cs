using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Settings.Shop;

/// <summary>What is said to the owner when she comes back from the shop's own page.</summary>
/// <param name="Tone">How it feels.</param>
/// <param name="Title">What happened.</param>
/// <param name="Text">What to do, or what is being done.</param>
internal sealed record GrantNews(Tone Tone, string Title, string Text)
{
    /// <param name="success">The shop's word: 1 or 0.</param>
    /// <param name="run">The run that the shop names, or null.</param>
    public static GrantNews Of(string success, ShopKeyRequest? run) => (success, run?.State) switch
    {
        ("0", _) => new(Tone.Waiting, T("Access was denied in the shop."), T("Nothing was changed. Connect the shop again whenever you like, or enter a key by hand.")),
        (_, ShopKeyState.Received) => new(Tone.Busy, T("The shop sent its key."), T("We are trying it now; this takes a few seconds.")),
        (_, ShopKeyState.Connected) => new(Tone.Good, T("The shop is connected."), T("The key works and is saved.")),
        (_, ShopKeyState.Failed) => new(Tone.Bad, T("The shop sent a key, but it does not work."), run!.Problem ?? T("Connect the shop again.")),
        (_, ShopKeyState.Asked) => new(
            Tone.Bad, T("The shop's key did not arrive."), T("The shop says that it sent one, but something kept it back. Connect the shop again, or enter a key by hand.")),
        _ => new(Tone.Bad, T("We did not ask for this."), T("The link is old, or not ours. Connect the shop again.")),
    };
}
