using CalendlyWoo.Core.Editing;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Templates.Code;
using CalendlyWoo.Web.Components.Templates.Desk;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>What goes on around the text: others on the same template, the lost connection, leaving the page.</summary>
public sealed partial class TemplateEditor
{
    private readonly List<(CodeEditor Editor, RecoveredText Text)> _recovered = [];
    private IReadOnlyList<PresentEditor> _others = [];
    private IDisposable? _leaving;
    private IDisposable? _subscription;
    private ITimer? _beat;
    private DotNetObjectReference<TemplateEditor>? _self;
    private ScriptHandle? _listening;

    private IEnumerable<Notice> Notices
    {
        get
        {
            if (_keeper!.Conflict is { } conflict)
            {
                var who = conflict.Theirs is { } theirs ? T($"{HealthWords.Capital(theirs.SavedBy)} saved another text") : T("This draft was published or discarded");
                yield return new Notice(
                    "conflict", T($"{who} while you were writing. Yours is not saved yet, and not lost."), Icon.Alert, Tone.Bad,
                    (T("Compare"), () => OpenAsync(Panel.Conflict)), (T("Take theirs"), TakeTheirsAsync), (T("Keep mine"), KeepMineAsync));
            }
            else if (!_keeper.IsDirty && _opened!.Base != _keeper.Base)
            {
                var what = _opened.Draft is { } draft
                    ? T($"{HealthWords.Capital(draft.SavedBy)} has written in this draft")
                    : T($"{HealthWords.Capital(_opened.Active.CreatedBy)} has published version {_opened.Active.Number}");
                yield return new Notice("theirs", T($"{what} since you opened it."), Icon.Eye, Tone.Waiting, (T("Show it"), ReopenAsync));
            }
            else if (_others.Count > 0)
            {
                yield return new Notice(
                    "others",
                    T($"{HealthWords.Capital(_others[0].Name)} has this template open on another page, too. If both write, you will be asked whose text to keep."),
                    Icon.Eye,
                    Tone.Waiting);
            }

            if (_recovered.Count > 0)
            {
                yield return new Notice(
                    "recovered", T("The connection was lost before your last words arrived. They are kept in this browser."), Icon.Undo, Tone.Waiting,
                    (T("Bring them back"), BringBackRecoveredAsync), (T("Forget them"), ForgetRecoveredAsync));
            }

            if (_keeper.PublishedMeanwhile is { } newer)
            {
                yield return new Notice(
                    "newer", T($"{HealthWords.Capital(newer.CreatedBy)} published version {newer.Number} after this draft was begun."), Icon.Alert, Tone.Waiting,
                    (T("Compare"), () => OpenAsync(Panel.Changes)));
            }

            if (_opened!.Canary is { } trial)
            {
                yield return new Notice(
                    "canary",
                    trial.Stopped is null ? T($"The draft is being tried: {trial.Taken} of {trial.Wanted} mails.") : T($"The trial stopped after {trial.Taken} of {trial.Wanted} mails."),
                    trial.Stopped is null ? Icon.Flag : Icon.Alert, trial.Stopped is null ? Tone.Busy : Tone.Bad, (T("Look"), () => OpenAsync(Panel.Canary)));
            }
        }
    }

    /// <summary>Sees what others did. The screen stays as it is until the person says so.</summary>
    private async Task LookAroundAsync()
    {
        if (!_isAlive || _keeper is null || await Desk.OpenAsync(Id, _who, CancellationToken.None) is not { } now) return;
        var isSame = now.Base == _opened!.Base && now.Active.Id == _opened.Active.Id && now.Canary == _opened.Canary && now.Others.SequenceEqual(_others);
        (_opened, _others) = (now, now.Others);
        if (!isSame) StateHasChanged();
    }

    private async Task BeatAsync()
    {
        if (!_isAlive) return;
        _others = await Presence.BeatAsync(Id, _who, CancellationToken.None);
        StateHasChanged();
    }

    private async Task LeaveAsync(LocationChangingContext change)
    {
        var (target, here) = (Navigation.ToAbsoluteUri(change.TargetLocation), new Uri(Navigation.Uri));
        if (target.AbsolutePath != here.AbsolutePath) await FlushAsync();
    }

    private void Recovered(CodeEditor? editor, IReadOnlyList<RecoveredText> found)
    {
        if (editor is not null) _recovered.AddRange(found.Select(text => (editor, text)));
    }

    private async Task BringBackRecoveredAsync()
    {
        foreach (var (editor, text) in _recovered) await editor.BringBackAsync(text.Part);
        _recovered.Clear();
    }

    private async Task ForgetRecoveredAsync()
    {
        foreach (var editor in _recovered.Select(one => one.Editor).Distinct()) await editor.ForgetRecoveredAsync();
        _recovered.Clear();
    }

    private Task<bool> ListenAsync()
    {
        _self = DotNetObjectReference.Create(this);
        _listening = new ScriptHandle(Script);
        return _listening.OpenAsync("./Components/Templates/TemplateEditor.razor.js", "listen", _self);
    }

    private async Task UnlistenAsync()
    {
        if (_listening is not null) await _listening.DisposeAsync();
        _self?.Dispose();
    }
}
