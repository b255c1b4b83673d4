namespace CalendlyWoo.Web.Components.Common;

/// <summary>A short word about what was just done, with at most one act: as a rule <c>Undo</c>.</summary>
public sealed record Toast(string Text, string? ActName = null, Func<Task>? Act = null, bool IsProblem = false)
{
    public Guid Id { get; } = Guid.NewGuid();
}

/// <summary>The toasts of one page in one browser; <see cref="ToastRegion"/> shows them.</summary>
public sealed class Toasts
{
    private const int Most = 3;
    private readonly List<Toast> _shown = [];

    /// <summary>A toast came or went.</summary>
    public event Action? Changed;

    public IReadOnlyList<Toast> Shown => _shown;

    /// <summary>Shows it until its time is over; at most three at once, the newest last.</summary>
    public void Show(Toast toast)
    {
        _shown.Add(toast);
        if (_shown.Count > Most) _shown.RemoveAt(0);
        Changed?.Invoke();
    }

    /// <summary>What was done, and how to undo it.</summary>
    public void Done(string text, Func<Task>? undo = null) => Show(new Toast(text, undo is null ? null : T("Undo"), undo));

    /// <summary>What did not work, and what to do next.</summary>
    public void Problem(string text) => Show(new Toast(text, IsProblem: true));

    public void Dismiss(Toast toast)
    {
        if (_shown.Remove(toast)) Changed?.Invoke();
    }
}
