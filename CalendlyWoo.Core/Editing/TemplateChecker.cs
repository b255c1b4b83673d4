using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
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

    /// <summary>The same where some of its files are not stored yet.</summary>
    internal async Task<TemplateReport> CheckAsync(TemplateKind kind, TemplateSource source, IReadOnlyList<Guid> newFiles, CancellationToken cancellationToken)
    {
        var known = await KnownAsync([.. source.Files.Select(file => file.FileId)], cancellationToken);
        known.UnionWith(newFiles);
        return SourceCheck.Check(engine, kind, source, known);
    }

    /// <summary>The same for many texts, with one look at the database.</summary>
    public async Task<IReadOnlyList<TemplateReport>> CheckAllAsync(
        IReadOnlyList<(TemplateKind Kind, TemplateSource Source)> texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var wanted = texts.SelectMany(text => text.Source.Files).Select(file => file.FileId).Distinct().ToList();
        var known = wanted.Count == 0 ? [] : await KnownAsync(wanted, cancellationToken);
        // Checking renders the sample: not on the thread of the page that waits for it.
        return await Task.Run<IReadOnlyList<TemplateReport>>(
            () => [.. texts.Select(text => SourceCheck.Check(engine, text.Kind, text.Source, known))], cancellationToken);
    }

    /// <summary>
    /// The names of the active templates that include the snippet, by themselves or by way of others, and whose mails its new text cannot be part of.
    /// None where the template is no snippet.
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
        var active = await (
            from template in db.Templates.AsNoTracking()
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            orderby template.Name
            select new ActiveTemplate(template.Name, template.Kind, version.Source)).ToListAsync(cancellationToken);
        var text = engine.Parse(source.Html, TemplatePart.Html);
        return [.. Inclusion.MailsWith(snippet.Name, active).Where(mail => Breaks(mail.Kind)).Select(mail => mail.Name)];

        // A name that only other kinds of mail know is empty there, and no mistake.
        bool Breaks(TemplateKind kind) => engine.Check(text, NotificationModels.SchemaOf(kind))
            .Any(one => one is { Severity: DiagnosticSeverity.Error, Code: not DiagnosticCodes.UnknownName });
    }

    private async Task<HashSet<Guid>> KnownAsync(List<Guid> wanted, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return [.. await db.TemplateFiles.Where(file => wanted.Contains(file.Id)).Select(file => file.Id).ToListAsync(cancellationToken)];
    }
}
