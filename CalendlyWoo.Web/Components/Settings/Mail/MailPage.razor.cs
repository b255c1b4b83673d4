using System.Globalization;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Connecting;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Mail;

/// <summary>The mail account: filled in from a provider, tested, saved.</summary>
public partial class MailPage
{
    private static readonly string[] Names =
    [
        nameof(SmtpOptions.Host), nameof(SmtpOptions.Port), nameof(SmtpOptions.Security), nameof(SmtpOptions.Username), nameof(SmtpOptions.FromAddress),
        nameof(SmtpOptions.FromName), nameof(SmtpOptions.ReplyTo), nameof(SmtpOptions.CopyTo), nameof(SmtpOptions.PerMinute), nameof(SmtpOptions.Password),
    ];

    private readonly HashSet<string> _left = [];
    private IReadOnlyDictionary<string, string> _problems = new Dictionary<string, string>();
    private MailForm _form = new();
    private MailForm _saved = new();
    private MailProvider? _provider;
    private MailTestPanel? _panel;
    private bool _hasPassword;
    private bool _mayChange;
    private bool _isSaving;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    public required MailSettings Settings { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    private bool IsDirty => _form != _saved;

    private bool IsAllFixed => Names.All(Fixed);

    private MailProvider? Recognised => MailProviders.OfAddress(_form.FromAddress) is { } found && found != _provider && found.Key != _provider?.Key ? found : null;

    private string PasswordLabel => _provider is { SecretName.Length: > 0 } known
        ? T($"Password ({known.SecretName})")
        : T("Password");

    private IReadOnlyList<SenderWarning> Warnings => SenderAdvice.Of(Settings.ToOptions(_form));

    protected override async Task OnInitializedAsync()
    {
        _mayChange = await Visibility.MayAsync(Authentication is null ? null : (await Authentication).User, Access.Owner);
        Read();
    }

    private void Read()
    {
        _saved = _form = Settings.Read();
        _hasPassword = Settings.HasPassword;
        _provider = MailProviders.OfHost(_form.Host);
        _problems = new Dictionary<string, string>();
        _left.Clear();
    }

    private bool Fixed(string name) => Settings.IsFromConfiguration(name);

    private string? Problem(string name) => _left.Contains(name) ? _problems.GetValueOrDefault(name) : null;

    private void Set(MailForm form, string? left = null)
    {
        _form = form;
        _provider = MailProviders.OfHost(form.Host) ?? (form.Host.Length == 0 ? _provider : null);
        if (left is not null) _left.Add(left);
        _problems = Settings.Problems(form);
    }

    private void SetSecurity(string? value) =>
        Set(_form with { Security = Enum.TryParse<SmtpSecurity>(value, out var security) ? security : SmtpSecurity.StartTls }, nameof(SmtpOptions.Security));

    private void SetFrom(string? address)
    {
        Set(_form with { FromAddress = address ?? "" }, nameof(SmtpOptions.FromAddress));
        if (_form.Host.Length == 0 && Recognised is { } provider) Fill(provider);
    }

    private void Fill(MailProvider? provider)
    {
        _provider = provider;
        if (provider is null) return;
        var filled = _form.FilledFrom(provider);
        Set(_form with
        {
            Host = Kept(nameof(SmtpOptions.Host), _form.Host, filled.Host),
            Port = Kept(nameof(SmtpOptions.Port), _form.Port, filled.Port),
            Security = Fixed(nameof(SmtpOptions.Security)) ? _form.Security : filled.Security,
            Username = Kept(nameof(SmtpOptions.Username), _form.Username, filled.Username),
            PerMinute = Kept(nameof(SmtpOptions.PerMinute), _form.PerMinute, filled.PerMinute),
        });
        _provider = provider;
    }

    private string Kept(string name, string now, string filled) => Fixed(name) ? now : filled;

    private Task FixAsync(MailFix fix)
    {
        Set(_form with { Host = fix.Host, Port = fix.Port.ToString(CultureInfo.InvariantCulture), Security = fix.Security });
        return _panel!.RunAsync();
    }

    /// <summary>What is to be tested; null where the form is not ready, and then it says why.</summary>
    private SmtpOptions? Prepared() => ShowProblems() ? null : Settings.ToOptions(_form);

    private bool ShowProblems()
    {
        _left.UnionWith(Names);
        _problems = Settings.Problems(_form);
        StateHasChanged();
        return _problems.Count > 0;
    }

    private async Task SaveAsync()
    {
        if (!_mayChange || _isSaving || ShowProblems())
        {
            if (_problems.Count > 0) Toasts.Problem(T("Nothing was saved yet. Look at the fields that are marked."));
            return;
        }

        _isSaving = true;
        try
        {
            var actor = Authentication is null ? "the owner" : Person.Of(await Authentication).Name;
            _problems = await Settings.SaveAsync(_form, actor, CancellationToken.None);
            if (_problems.Count > 0) return;
            Read();
            Toasts.Done(T("Saved. The next mail leaves by this account."));
        }
        catch (System.Data.Common.DbException)
        {
            Toasts.Problem(T("The database does not answer at the moment, so nothing was saved. Try again in a minute."));
        }
        finally
        {
            _isSaving = false;
        }
    }
}
