using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Live;

namespace CalendlyWoo.Web.Components.Templates.Desk;

/// <summary>How it stands with what was typed.</summary>
public enum SaveState
{
    /// <summary>What is on the screen is what was opened.</summary>
    Untouched,

    /// <summary>Something is not on the disk yet.</summary>
    Waiting,

    Saved,

    /// <summary>The last try failed; it is tried again by itself.</summary>
    Failing,

    /// <summary>Somebody else was first: a person has to choose.</summary>
    Conflicting,
}

/// <summary>
/// Keeps the draft of an open template on the disk while one types: a moment after a pause, one save at a time, in order. What could not be saved stays
/// here and is tried again. To be used on one synchronisation context.
/// </summary>
public sealed class DraftKeeper : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    private readonly TemplateDesk _desk;
    private readonly Guid _templateId;
    private readonly Editor _who;
    private readonly Debounce _soon;
    private readonly Debounce _later;
    private TemplateSource _saved;
    private DraftBase _base;
    private Task<bool>? _saving;

    public DraftKeeper(TemplateDesk desk, OpenTemplate opened, Editor who, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(opened);
        (_desk, _templateId, _who) = (desk, opened.Template.Id, who);
        (_saved, _base, Source) = (opened.Source, opened.Base, opened.Source);
        SavedAt = opened.Draft?.SavedAt;
        State = opened.Draft is null ? SaveState.Untouched : SaveState.Saved;
        _soon = new Debounce(time, Quiet, Most, _ => SaveAsync());
        _later = new Debounce(time, Again, Again, _ => SaveAsync());
    }

    /// <summary>Something that a page shows is another now.</summary>
    public event Action? Changed;

    /// <summary>What is on the screen.</summary>
    public TemplateSource Source { get; private set; }

    public SaveState State { get; private set; }

    /// <summary>UTC; null where there is no draft.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Why the last save failed, in words.</summary>
    public string? Problem { get; private set; }

    public DraftSave.Conflict? Conflict { get; private set; }

    /// <summary>The active version where somebody published while this draft was written.</summary>
    public TemplateVersion? PublishedMeanwhile { get; private set; }

    /// <summary>What the next save rests on.</summary>
    public DraftBase Base => _base;

    /// <summary>The draft's revision on the disk; 0 where there is none.</summary>
    public int Revision => _base.Revision;

    public bool IsDirty => !ReferenceEquals(Source, _saved);

    /// <summary>Takes what was typed and saves it soon.</summary>
    public void Edit(TemplateSource next)
    {
        if (Source == next) return;
        Source = next;
        if (State != SaveState.Conflicting)
        {
            State = SaveState.Waiting;
            _soon.Wish();
        }

        Changed?.Invoke();
    }

    /// <summary>True once everything typed is on the disk.</summary>
    public async Task<bool> SaveAsync()
    {
        while (_saving is { } running) await running;
        if (!IsDirty) return State != SaveState.Conflicting;
        if (State == SaveState.Conflicting) return false;
        _saving = SaveAllAsync();
        try
        {
            return await _saving;
        }
        finally
        {
            _saving = null;
            Changed?.Invoke();
        }
    }

    /// <summary>In a conflict: saves what is on the screen over theirs.</summary>
    public Task<bool> KeepMineAsync()
    {
        if (Conflict is { } conflict) _base = conflict.Base;
        (Conflict, State) = (null, SaveState.Waiting);
        return SaveAsync();
    }

    /// <summary>In a conflict: takes what is on the disk; the editor's undo still knows what was on the screen.</summary>
    public void TakeTheirs()
    {
        if (Conflict is not { } conflict) return;
        Adopt(conflict.Theirs?.Source ?? conflict.Active.Source, conflict.Base, conflict.Theirs?.SavedAt);
    }

    /// <summary>The disk holds this now, by an act other than typing: published, discarded, brought back.</summary>
    public void Adopt(TemplateSource source, DraftBase rests, DateTimeOffset? savedAt)
    {
        (Source, _saved, _base, SavedAt) = (source, source, rests, savedAt);
        (Conflict, Problem, PublishedMeanwhile) = (null, null, null);
        State = savedAt is null ? SaveState.Untouched : SaveState.Saved;
        Changed?.Invoke();
    }

    public void Dispose()
    {
        _soon.Dispose();
        _later.Dispose();
    }

    private async Task<bool> SaveAllAsync()
    {
        while (IsDirty)
        {
            var source = Source;
            switch (await _desk.SaveDraftAsync(_templateId, source, _base, _who, CancellationToken.None))
            {
                case DraftSave.Saved saved:
                    (_saved, _base, Problem) = (source, saved.Base, null);
                    SavedAt = saved.Base.Revision == 0 ? null : saved.SavedAt;
                    PublishedMeanwhile = saved.PublishedMeanwhile;
                    State = IsDirty ? SaveState.Waiting : SavedAt is null ? SaveState.Untouched : SaveState.Saved;
                    break;
                case DraftSave.Conflict conflict:
                    (Conflict, State) = (conflict, SaveState.Conflicting);
                    return false;
                case DraftSave.Failed failed:
                    (Problem, State) = (failed.Failure.Message, SaveState.Failing);
                    _later.Wish();
                    return false;
            }
        }

        return true;
    }
}
