using System.Collections.Concurrent;

namespace CalendlyWoo.Core.Templates;

/// <summary>Templates that have been read, by the id of their version. A version never changes, so nothing here goes stale.</summary>
public sealed class TemplateCache(ITemplateEngine engine)
{
    /// <summary>Far more than a shop has active; beyond it everything is read anew.</summary>
    private const int Capacity = 256;

    private readonly ConcurrentDictionary<Guid, MailTemplate> _templates = new();

    /// <summary>The version's template; <paramref name="source"/> is asked for at most once a version as a rule.</summary>
    public MailTemplate Get(Guid versionId, Func<TemplateSource> source)
    {
        if (_templates.TryGetValue(versionId, out var known)) return known;
        if (_templates.Count >= Capacity) _templates.Clear();
        return _templates.GetOrAdd(versionId, _ => MailTemplate.Parse(engine, source()));
    }
}
