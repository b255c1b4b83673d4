using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using Microsoft.AspNetCore.Components;
using QRCoder;

namespace CalendlyWoo.Web.Components.Account;

/// <summary>Two-step sign-in by an authenticator app: on, off, and the recovery codes, which are shown once.</summary>
public partial class CodeSection
{
    private const int GroupLength = 4;
    private AuthenticatorKey? _key;
    private string? _picture;
    private IReadOnlyList<string>? _codes;
    private string? _typed;
    private string? _problem;

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter, EditorRequired]
    public required AccountView View { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required InScope Scope { get; init; }

    private static string Grouped(string key) => string.Join(' ', key.Chunk(GroupLength).Select(group => new string(group)));

    private static string Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return picture.GetGraphic(5, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }

    private async Task BeginAsync()
    {
        Cancel();
        _key = await Scope.DoAsync<AuthenticatorDesk, AuthenticatorKey?>(desk => desk.BeginAsync(Id));
        _picture = _key is null ? null : Draw(_key.Uri);
        if (_key is null) await OnChanged.InvokeAsync();
    }

    private async Task TurnOnAsync() => await ShowAsync(await Scope.DoAsync<AuthenticatorDesk, Outcome<string[]>>(desk => desk.TurnOnAsync(Id, _typed)));

    private async Task RenewAsync() => await ShowAsync(await Scope.DoAsync<AuthenticatorDesk, Outcome<string[]>>(desk => desk.RenewCodesAsync(Id, _typed)));

    private async Task TurnOffAsync()
    {
        var failure = await Scope.DoAsync<AuthenticatorDesk, Failure?>(desk => desk.TurnOffAsync(Id, _typed));
        Cancel();
        _problem = failure?.Message;
        await OnChanged.InvokeAsync();
    }

    private async Task ShowAsync(Outcome<string[]> outcome)
    {
        if (!outcome.TryGet(out var codes, out var failure))
        {
            _problem = failure.Message;
            return;
        }

        Cancel();
        _codes = codes;
        await OnChanged.InvokeAsync();
    }

    private void Cancel() => (_key, _picture, _codes, _typed, _problem) = (null, null, null, null, null);

    private Task CloseAsync()
    {
        Cancel();
        return OnChanged.InvokeAsync();
    }
}
