using CalendlyWoo.Core.Editing.Checks;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Finds what is wrong with a template before it is published.</summary>
public sealed class TemplateChecker(ITemplateEngine engine, IDbContextFactory<AppDb> factory)
{
    /// <summary>Checks every part against the names of the kind, the active snippets and the files that exist.</summary>
    public async Task<TemplateReport> CheckAsync(Template template, TemplateSource source, CancellationToken cancellationToken) =>
        (await CheckAllAsync([(template, source)], cancellationToken))[0];

    /// <summary>The same for many texts, with one look at the database.</summary>
    public Task<IReadOnlyList<TemplateReport>> CheckAllAsync(
        IReadOnlyList<(Template Template, TemplateSource Source)> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return CheckAsync([.. texts.Select(text => new CheckedText(text.Template.Name, text.Template.Kind, text.Source))], [], cancellationToken);
    }

    /// <summary>The same for a template that does not exist yet, and whose files may not be stored yet.</summary>
    internal async Task<TemplateReport> CheckNewAsync(CheckedText text, IReadOnlyList<TemplateFile> newFiles, CancellationToken cancellationToken) =>
        (await CheckAsync([text], newFiles, cancellationToken))[0];

    /// <summary>
    /// The names of the active templates that include the snippet, by themselves or by way of others, and that have errors with its new text which they do
    /// not have with its present one. None where the template is no snippet.
    /// </summary>
    public async Task<IReadOnlyList<string>> BrokenByAsync(Template snippet, TemplateSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snippet);
        ArgumentNullException.ThrowIfNull(source);
        if (snippet.Kind != TemplateKind.Snippet)
        {
            return [];
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var active = await Active(db.Templates.AsNoTracking(), db).ToListAsync(cancellationToken);
        // Whether files exist does not depend on a snippet.
        var context = ContextOf(active.Where(text => text.IsSnippet), new Dictionary<Guid, KnownFile>());
        var changed = new CheckedText(snippet.Name, snippet.Kind, source);
        return await Task.Run(() => SnippetImpact.BrokenBy(engine, changed, active, context), cancellationToken);
    }

    private async Task<IReadOnlyList<TemplateReport>> CheckAsync(
        IReadOnlyList<CheckedText> texts, IReadOnlyList<TemplateFile> newFiles, CancellationToken cancellationToken)
    {
        var context = await ReadAsync([.. texts.SelectMany(text => text.Source.Files).Select(file => file.FileId).Distinct()], newFiles, cancellationToken);
        // Checking renders the sample: not on the thread of the page that waits for it.
        return await Task.Run<IReadOnlyList<TemplateReport>>(() => [.. texts.Select(text => Check(text, context, cancellationToken))], cancellationToken);
    }

    private TemplateReport Check(CheckedText text, CheckContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return SourceCheck.Check(engine, text, context);
    }

    private async Task<CheckContext> ReadAsync(List<Guid> wanted, IReadOnlyList<TemplateFile> newFiles, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var files = newFiles.ToDictionary(file => file.Id, file => new KnownFile(file.Name, file.ContentType));
        if (wanted.Count > 0)
        {
            var stored = db.TemplateFiles.Where(file => wanted.Contains(file.Id))
                .Select(file => new { file.Id, Known = new KnownFile(file.Name, file.ContentType) });
            await foreach (var file in stored.AsAsyncEnumerable().WithCancellation(cancellationToken)) files[file.Id] = file.Known;
        }

        var snippets = Active(db.Templates.AsNoTracking().Where(template => template.Kind == TemplateKind.Snippet), db);
        return ContextOf(await snippets.ToListAsync(cancellationToken), files);
    }

    private static IQueryable<CheckedText> Active(IQueryable<Template> templates, AppDb db) =>
        from template in templates
        join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
        orderby template.Name
        select new CheckedText(template.Name, template.Kind, version.Source);

    private static CheckContext ContextOf(IEnumerable<CheckedText> snippets, IReadOnlyDictionary<Guid, KnownFile> files) =>
        new(snippets.ToDictionary(snippet => snippet.Name, snippet => snippet.Source, StringComparer.Ordinal), files);
}
