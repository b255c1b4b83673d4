using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Editing.Checks;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>Brings one template of a file in.</summary>
public sealed class TemplateImport(GroupCommit commits, TemplateLookup lookup, TemplateChecker checker, EditingWriter writer, ImportedFiles files, TimeProvider time)
{
    private const int LongestName = 200;

    /// <summary>Makes a draft of the template of that name, or a new template.</summary>
    internal async Task<ImportedTemplate> BringInAsync(
        ArchivedTemplate archived, IReadOnlyDictionary<string, ArchivedFile> content, Editor who, CancellationToken cancellationToken)
    {
        var name = archived.Name.Trim();
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return Refused(archived, T("A template needs a name of at most 200 characters."));
        }

        if (!Enum.TryParse<TemplateKind>(archived.Kind, out var kind) || !Enum.IsDefined(kind) || char.IsAsciiDigit(archived.Kind[0]))
        {
            return Refused(archived, T("It is for a kind of mail that this CalendlyWoo does not know."));
        }

        if (kind == TemplateKind.Snippet && !SnippetName.IsValid(name))
        {
            return Refused(archived, T($"{SnippetName.Words} Rename it where it comes from."));
        }

        if (!(await files.ResolveAsync(archived.Files, content, cancellationToken)).TryGet(out var resolved, out var failure))
        {
            return Refused(archived, failure.Message);
        }

        var source = new TemplateSource(archived.Subject, archived.Html, archived.Text)
        {
            Preheader = archived.Preheader,
            Files = resolved.Uses,
            HasInvite = archived.HasInvite,
            HasCertificate = archived.HasCertificate,
            CertificateAccent = archived.CertificateAccent,
        };
        if (SourceContent.Obstacle(source) is { } obstacle)
        {
            return Refused(archived, obstacle.Message);
        }

        return await lookup.FindAsync(name, cancellationToken) is { } known
            ? await DraftAsync(archived, known, kind, source, resolved.New, who, cancellationToken)
            : await MakeAsync(archived, name, kind, source, resolved.New, who, cancellationToken);
    }

    private async Task<ImportedTemplate> DraftAsync(
        ArchivedTemplate archived, Template known, TemplateKind kind, TemplateSource source, IReadOnlyList<TemplateFile> added, Editor who, CancellationToken cancellationToken)
    {
        if (known.Kind != kind)
        {
            return Refused(archived, T("A template of this name is here already, for another kind of mail. Rename one of them."));
        }

        var done = await writer.DecideAsync<ImportedTemplate>(
            known.Id, state => Task.FromResult<Outcome<Decision<ImportedTemplate>>>(Draft(archived, state, source, added, who)), cancellationToken);
        return done.TryGet(out var imported, out var failure) ? imported : Refused(archived, failure.Message);
    }

    private Decision<ImportedTemplate> Draft(
        ArchivedTemplate archived, TemplateState state, TemplateSource source, IReadOnlyList<TemplateFile> added, Editor who)
    {
        var id = state.Template.Id;
        if (SourceContent.Same(state.Draft?.Source ?? state.Active.Source, source))
        {
            return new(null, new ImportedTemplate(archived.Name, id, ImportResult.Unchanged, T("It says the same here already.")));
        }

        if (state.Draft is not null)
        {
            return new(null, Refused(archived, T($"{state.Draft.SavedBy} is writing a draft of it. Publish or discard that one first, then bring the file in again.")) with { TemplateId = id });
        }

        var draft = new TemplateDraft
        {
            TemplateId = id,
            BasedOnVersionId = state.Active.Id,
            Source = source,
            Revision = SourceContent.NewRevision(),
            SavedAt = time.GetUtcNow(),
            SavedBy = who.ShortName,
        };
        return new(
            db =>
            {
                db.AddRange(added);
                db.Add(draft);
            },
            new ImportedTemplate(archived.Name, id, ImportResult.DraftMade, T("It is the draft of the template of this name. Look at it, and publish it.")));
    }

    private async Task<ImportedTemplate> MakeAsync(
        ArchivedTemplate archived, string name, TemplateKind kind, TemplateSource source, IReadOnlyList<TemplateFile> added, Editor who, CancellationToken cancellationToken)
    {
        var report = await checker.CheckNewAsync(new CheckedText(name, kind, source), added, cancellationToken);
        if (report.HasErrors)
        {
            return Refused(archived, PublishRefusals.HasErrors(report).Message);
        }

        var now = time.GetUtcNow();
        var version = new TemplateVersion
        {
            Id = Guid.CreateVersion7(now),
            TemplateId = Guid.CreateVersion7(now),
            Number = 1,
            Source = source,
            CreatedAt = now,
            CreatedBy = who.ShortName,
            Reason = T("Brought in from a file"),
        };
        var template = new Template { Id = version.TemplateId, Name = name, Kind = kind, ActiveVersionId = version.Id };
        var result = await commits.CommitAsync(
            db =>
            {
                db.AddRange(added);
                db.AddRange(template, version);
            },
            cancellationToken);
        return result switch
        {
            CommitResult.Committed => new ImportedTemplate(archived.Name, template.Id, ImportResult.TemplateMade, InWords(kind)),
            CommitResult.Conflict => Refused(archived, T("Somebody made a template of this name just now. Bring the file in again.")),
            CommitResult.Unavailable => Refused(archived, EditingFailures.StoreDown().Message),
        };
    }

    private static string InWords(TemplateKind kind) => kind == TemplateKind.Snippet
        ? T("It is a new snippet. Templates can include it by its name.")
        : T("It is a new template. No mail is composed from it until you choose it for a service.");

    private static ImportedTemplate Refused(ArchivedTemplate archived, string sentence) => new(archived.Name, null, ImportResult.Refused, sentence);
}
