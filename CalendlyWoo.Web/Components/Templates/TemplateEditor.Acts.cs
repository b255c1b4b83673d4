using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Templates.Desk;
using CalendlyWoo.Web.Components.Templates.Preview;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>What can be done with the template.</summary>
public sealed partial class TemplateEditor
{
    private Panel _panel;
    private TemplateComparison? _comparison;
    private bool _showsPalette;

    private string ChoiceName => _insight!.Choice switch
    {
        PreviewChoice.PastBooking past => _choices?.Bookings.FirstOrDefault(one => one.BookingId == past.BookingId)?.Customer ?? T("A booking"),
        PreviewChoice.Sample sample => "Sample: "
            + (_choices?.Samples.FirstOrDefault(one => one.Name == sample.Name)?.Name ?? (_choices?.Samples is [var first, ..] ? first.Name : T("made up"))),
        _ => "",
    };

    /// <summary>A key of the page: <c>save</c>, <c>preview</c>, <c>publish</c>, <c>problem</c> or <c>shortcuts</c>; <c>back</c> is the connection.</summary>
    [JSInvokable]
    public async Task OnKey(string name)
    {
        switch (name)
        {
            case "save":
                if (await FlushAsync()) Toasts.Done(T("Everything is saved."));
                break;
            case "back":
                await FlushAsync();
                break;
            case "preview":
                await FlushAsync();
                await _insight!.LookNowAsync();
                break;
            case "publish":
                await PublishAsync();
                break;
            case "problem":
                await NextProblemAsync();
                break;
            case "shortcuts":
                await OpenAsync(Panel.Shortcuts);
                break;
        }

        StateHasChanged();
    }

    private void Close() => _panel = Panel.None;

    /// <summary>Opens a panel; what it speaks of is on the disk by then.</summary>
    private async Task OpenAsync(Panel panel)
    {
        if (panel is not (Panel.Shortcuts or Panel.Data or Panel.Conflict)) await FlushAsync();
        _comparison = panel switch
        {
            Panel.Changes => await History.CompareAsync(Id, _opened!.Active.Number, null, CancellationToken.None),
            Panel.Conflict when _keeper!.Conflict is { } conflict => SourceComparison.Of(
                T("Theirs"), conflict.Theirs?.Source ?? conflict.Active.Source, T("Yours"), _keeper.Source),
            _ => _comparison,
        };
        _panel = panel;
        StateHasChanged();
    }

    private async Task CompareAsync((int Left, int? Right) which)
    {
        _comparison = null;
        _panel = Panel.Comparison;
        _comparison = await History.CompareAsync(Id, which.Left, which.Right, CancellationToken.None);
    }

    private async Task PublishAsync()
    {
        Close();
        if (!await FlushAsync())
        {
            Toasts.Problem(_keeper!.Problem ?? T("Choose first whose text to keep."));
            return;
        }

        await _insight!.LookNowAsync();
        if (!HasDraft && _insight.Report is not { HasErrors: true })
        {
            Toasts.Done(T($"There is nothing to publish: version {_opened!.Active.Number} says the same."));
            return;
        }

        await OpenAsync(Panel.Publish);
    }

    private async Task PublishedAsync(TemplateVersion version)
    {
        Close();
        await ReopenAsync();
        Toasts.Done(T($"Version {version.Number} is published."), () => InvokeAsync(async () =>
        {
            var undone = await Publisher.UndoAsync(Id, version.Id, _who, CancellationToken.None);
            await ReopenAsync();
            Toasts.Show(undone.TryGet(out var now, out var failure)
                ? new Toast(T($"Undone: version {now.Number} says what customers got before. Your text is the draft again."))
                : new Toast(failure.Message, IsProblem: true));
            StateHasChanged();
        }));
    }

    private async Task FirstAsync(PartDiagnostic first)
    {
        Close();
        // The dialog has to be gone: as long as it is there, nothing behind it takes the focus.
        await Task.Yield();
        await GoToAsync(first);
    }

    private async Task BringBackAsync(int number)
    {
        Close();
        var outcome = await Publisher.RollBackAsync(Id, number, _who, CancellationToken.None);
        await ReopenAsync();
        if (!outcome.TryGet(out var version, out var failure))
        {
            Toasts.Problem(failure.Message);
            return;
        }

        Toasts.Done(T($"Version {number} is active again, as version {version.Number}."), () => InvokeAsync(async () =>
        {
            var undone = await Publisher.UndoAsync(Id, version.Id, _who, CancellationToken.None);
            if (undone.Failure is { } obstacle) Toasts.Problem(obstacle.Message);
            await ReopenAsync();
        }));
    }

    private async Task DiscardAsync()
    {
        await FlushAsync();
        var outcome = await Desk.DiscardDraftAsync(Id, _keeper!.Revision, _who, CancellationToken.None);
        if (!outcome.TryGet(out var discarded, out var failure))
        {
            Toasts.Problem(failure.Message);
            return;
        }

        await ReopenAsync();
        Toasts.Done(T("The draft is discarded."), () => InvokeAsync(async () =>
        {
            if (await Desk.RestoreDraftAsync(discarded, _who, CancellationToken.None) is DraftSave.Failed failed) Toasts.Problem(failed.Failure.Message);
            await ReopenAsync();
        }));
    }

    /// <summary>Shows what the disk holds now.</summary>
    private async Task ReopenAsync()
    {
        if (await Desk.OpenAsync(Id, _who, CancellationToken.None) is not { } now) return;
        _opened = now;
        await AdoptAsync(now);
        StateHasChanged();
    }

    private async Task AdoptAsync(OpenTemplate now)
    {
        _keeper!.Adopt(now.Source, now.Base, now.Draft?.SavedAt);
        await ShowSourceAsync(now.Source);
    }

    private async Task TakeTheirsAsync()
    {
        Close();
        _keeper!.TakeTheirs();
        await ShowSourceAsync(_keeper.Source);
        Toasts.Done(T("Theirs is on the screen. Undo in the editor brings yours back."));
    }

    private async Task KeepMineAsync()
    {
        Close();
        if (await _keeper!.KeepMineAsync()) Toasts.Done(T("Yours is the draft now."));
    }

    private async Task ChooseAsync(PreviewChoice choice)
    {
        Close();
        await GoAsync(nameof(Data), DataName.Of(choice));
        await _insight!.ChooseAsync(choice);
    }
}
