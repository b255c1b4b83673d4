using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Web.Endpoints;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Calendly;

/// <summary>The app's credentials with the guide to where they are found, or a personal access token.</summary>
public partial class ConnectForm
{
    private const string IdKey = "Calendly:ClientId";
    private const string SecretKey = "Calendly:ClientSecret";
    private const string SigningKey = "Calendly:WebhookSigningKey";
    private const string TokenKey = "Calendly:PersonalAccessToken";
    private string _redirect = "";
    private Uri? _otherHost;
    private string? _clientId;
    private string? _clientSecret;
    private string? _signingKey;
    private string? _token;
    private string? _clientIdError;
    private string? _clientSecretError;
    private string? _tokenError;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required CalendlyConnectionView View { get; set; }

    /// <summary>Something was saved; the sentence says what.</summary>
    [Parameter]
    public EventCallback<string> OnSaved { get; set; }

    /// <summary>A personal access token works and was saved.</summary>
    [Parameter]
    public EventCallback OnConnected { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required SavedSettings Settings { get; init; }

    [Inject]
    public required CalendlyConnection Connection { get; init; }

    [Inject]
    public required PublicAddress Address { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool IsByApp => View.Kind == CalendlyConnectionKind.OAuth;

    private bool HasApp => Settings.Current(IdKey) is not null && Settings.Current(SecretKey) is not null;

    private bool IsTyped => _clientId != Settings.Current(IdKey) || !string.IsNullOrEmpty(_clientSecret) || !string.IsNullOrEmpty(_signingKey);

    private bool IsAllFixed => IsFixed(IdKey) && IsFixed(SecretKey) && IsFixed(SigningKey);

    private string EnvironmentWords => _redirect.StartsWith("https://", StringComparison.Ordinal)
        ? T("As environment choose “Production”: your address begins with https, and that is all the difference there is. Real bookings reach both.")
        : _redirect.StartsWith("http://localhost", StringComparison.Ordinal)
            ? T("As environment choose “Sandbox”: your address is this computer's own, and only a sandbox app accepts it. Real bookings reach both. With a public https address you will need a second app, a “Production” one.")
            : T("Calendly accepts addresses with https only, or http://localhost in a “Sandbox” app. Yours is neither: set the public address first, under Set-up.");

    protected override void OnInitialized()
    {
        var here = new Uri(Navigation.BaseUri);
        _redirect = CalendlyOAuthEndpoints.RedirectAddress(Address, here).AbsoluteUri;
        _otherHost = Address.Named is { } named && named.Host != here.Host ? named : null;
        _clientId = Settings.Current(IdKey);
    }

    private bool IsFixed(string key) => Settings.IsFromConfiguration(key);

    private bool IsSaved(string key) => Settings.Current(key) is not null;

    private async Task SaveAsync(bool connects)
    {
        _clientIdError = string.IsNullOrWhiteSpace(_clientId) ? T("Paste the client id of your app here.") : null;
        _clientSecretError = string.IsNullOrEmpty(_clientSecret) && !IsSaved(SecretKey) ? T("Paste the client secret of your app here.") : null;
        if (_clientIdError is not null || _clientSecretError is not null) return;
        var isOther = IsByApp && _clientId?.Trim() != Settings.Current(IdKey);
        var values = new Dictionary<string, string?>();
        Take(values, IdKey, _clientId);
        Take(values, SecretKey, _clientSecret);
        Take(values, SigningKey, _signingKey);
        _isBusy = true;
        await Settings.SaveAsync(values, await ActorAsync(), T("The Calendly app's settings were saved."), CancellationToken.None);
        (_isBusy, _clientSecret, _signingKey, _clientId) = (false, null, null, Settings.Current(IdKey));
        if (connects) Navigation.NavigateTo("oauth/calendly/start", forceLoad: true);
        else await OnSaved.InvokeAsync(isOther ? T("Saved. This is another app than before: press Reconnect, so that its access is used.") : T("Saved."));
    }

    private async Task SaveTokenAsync()
    {
        _tokenError = string.IsNullOrWhiteSpace(_token) ? T("Paste a personal access token here.") : null;
        if (_token?.Trim() is not { Length: > 0 } token) return;
        _isBusy = true;
        var isGood = (await Connection.TestAsync(token, CancellationToken.None)).TryGet(out var account, out var failure);
        _isBusy = false;
        _tokenError = failure?.Message;
        if (!isGood) return;
        await Settings.SaveAsync(
            new Dictionary<string, string?> { [TokenKey] = token }, await ActorAsync(), T($"Calendly was connected with a personal access token: {account!.Name}."), CancellationToken.None);
        _token = null;
        await OnConnected.InvokeAsync();
    }

    /// <summary>What was not typed stays as it is.</summary>
    private void Take(Dictionary<string, string?> values, string key, string? typed)
    {
        if (!IsFixed(key) && typed?.Trim() is { Length: > 0 } value) values[key] = value;
    }

    private async Task<string> ActorAsync() => Person.Of(await Authentication).Name;
}
