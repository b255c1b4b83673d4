using System.Collections.Concurrent;

namespace CalendlyWoo.Core.People;

/// <summary>
/// Tells open pages and cookies of this process at once that somebody's right to be signed in changed. Other copies of the product find it when they
/// look at the security stamp, within a minute.
/// </summary>
public sealed class PeopleSignal(TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _changes = new();

    /// <summary>Raised on the thread of whoever changed it; handlers have to be quick.</summary>
    public event Action<Guid>? Changed;

    /// <summary>Says that this person's sessions have to be looked at again.</summary>
    public void Raise(Guid personId)
    {
        _changes[personId] = time.GetUtcNow();
        Changed?.Invoke(personId);
    }

    /// <summary>Whether something changed for her at or after a moment (UTC); a cookie knows seconds only.</summary>
    public bool HasChangedSince(Guid personId, DateTimeOffset moment) => _changes.TryGetValue(personId, out var at) && at >= moment;
}
