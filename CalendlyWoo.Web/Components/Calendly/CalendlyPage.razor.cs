using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Calendly;

/// <summary>How Calendly is connected, and the way there. The owner changes it; a manager looks.</summary>
public partial class CalendlyPage
{
    private CalendlyConnectionView? _view;
    private Said? _said;
    private IReadOnlyList<string> _remarks = [];
    private bool _mayChange;
    private bool _isLeaving;

    [Inject]
    public required CalendlyConnection Connection { get; init; }

    [Inject]
    public required CalendlyDisconnect Disconnect { get; init; }

    [Inject]
    public required CalendlyConnectedSignal Connected { get; init; }

    [Inject]
    public required PageVisibility Rights { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>How an attempt ended, as a short name; anything else is ignored.</summary>
    [SupplyParameterFromQuery(Name = "result")]
    public string? Result { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _mayChange = await Rights.MayAsync((await Authentication).User, Access.Owner);
        if (ResultNames.Find(Result) is { } result) _said = Said.Of(result);
        await base.OnInitializedAsync();
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken) => _view = await Connection.ReadAsync(cancellationToken);

    private async Task<string> ActorAsync() => Person.Of(await Authentication).Name;

    private async Task SavedAsync(string words)
    {
        Say(new Said("saved", Tone.Good, words));
        await ReadAsync(CancellationToken.None);
    }

    private Task PersonalAsync()
    {
        Connected.Raise();
        return SavedAsync(T("Calendly is connected with the personal access token."));
    }

    private async Task DisconnectAsync()
    {
        _isLeaving = false;
        var report = await Disconnect.RunAsync(await ActorAsync(), CancellationToken.None);
        Say(new Said("disconnected", Tone.Quiet, Words(report)));
        _remarks = report.Remarks;
        await ReadAsync(CancellationToken.None);
        Changes.Raise();
    }

    private async Task SwitchAsync()
    {
        var report = await Disconnect.SwitchAsync(await ActorAsync(), CancellationToken.None);
        Connected.Raise();
        await ReadAsync(CancellationToken.None);
        Say(new Said("switched", Tone.Good, T($"Calendly now works with the account of {_view?.AccountName}. Its bookings are being looked for.")));
        _remarks = report.Remarks;
        Changes.Raise();
    }

    private async Task KeepAsync()
    {
        await Disconnect.KeepAsync(await ActorAsync(), CancellationToken.None);
        await ReadAsync(CancellationToken.None);
        Say(new Said("kept", Tone.Good, T("Everything stays as it was. The other account's permission was given back.")));
        Changes.Raise();
    }

    private void Say(Said said) => (_said, _remarks) = (said, []);

    private static string Words(DisconnectReport report) => report.Removed switch
    {
        0 => T("Calendly is disconnected. We hear of no bookings until you connect again."),
        1 => T("Calendly is disconnected, and our subscription there was deleted. We hear of no bookings until you connect again."),
        _ => T($"Calendly is disconnected, and our {report.Removed} subscriptions there were deleted. We hear of no bookings until you connect again."),
    };

    private sealed record Said(string Name, Tone Tone, string Text)
    {
        public static Said Of(ConnectResult result) => new(
            ResultNames.NameOf(result),
            result == ConnectResult.Connected ? Tone.Good : result is ConnectResult.MissingScopes or ConnectResult.OtherAccount or ConnectResult.Denied ? Tone.Waiting : Tone.Bad,
            ConnectWords.Of(result));
    }
}
