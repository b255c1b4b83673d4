using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Mail;

/// <summary>Runs the test and shows every step as it happens.</summary>
public sealed partial class MailTestPanel : IDisposable
{
    private readonly List<MailCheck> _checks = [];
    private CancellationTokenSource? _stop;
    private MailTestReport? _report;
    private string _to = "";
    private bool _isRunning;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    public required MailTester Tester { get; init; }

    [Inject]
    public required TestReceiver Receiver { get; init; }

    [Inject]
    public required TestAddress Remembered { get; init; }

    /// <summary>What is to be tested; null where the form is not ready, which it says itself.</summary>
    [Parameter, EditorRequired]
    public required Func<SmtpOptions?> Options { get; set; }

    /// <summary>Values that would help: put them into the form and test again.</summary>
    [Parameter]
    public EventCallback<MailFix> OnFix { get; set; }

    /// <summary>Tests what stands in the form now.</summary>
    public async Task RunAsync()
    {
        if (_isRunning || Options() is not { } options) return;
        using var stop = _stop = new CancellationTokenSource();
        (_isRunning, _report) = (true, null);
        _checks.Clear();
        StateHasChanged();
        try
        {
            _report = await Tester.RunAsync(options, _to, check => InvokeAsync(() => Show(check)), stop.Token);
            if (_report.IsPassed) await Remembered.KeepAsync(_to.Trim(), CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            _checks.Clear();
        }
        finally
        {
            (_isRunning, _stop) = (false, null);
            StateHasChanged();
        }
    }

    public void Dispose() => _stop?.Cancel();

    protected override async Task OnInitializedAsync()
    {
        var person = Authentication is null ? null : Person.Of(await Authentication);
        _to = await Receiver.OwnAddressAsync(person?.Id, CancellationToken.None) ?? await Remembered.GetAsync(CancellationToken.None);
    }

    private void Cancel() => _stop?.Cancel();

    private void Show(MailCheck check)
    {
        var known = _checks.FindIndex(shown => shown.Step == check.Step);
        if (known < 0) _checks.Add(check);
        else _checks[known] = check;
        StateHasChanged();
    }

    // The last words are what the owner waits for; the others are for whoever wants to know.
    private static string? HelpOf(MailCheck check) =>
        check is { Step: MailStep.Delivery, State: MailCheckState.Passed, Detail: { } words } ? T($"In the server's own words: {words}") : check.Help;

    private static string? DetailOf(MailCheck check) => check is { Step: MailStep.Delivery, State: MailCheckState.Passed } ? null : check.Detail;

    private static string FixWords(MailFix fix) => T($"Use {fix.Host}, port {fix.Port}, {MailWords.Short(fix.Security)}, and test again");
}
