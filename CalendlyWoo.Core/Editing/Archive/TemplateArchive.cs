using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>
/// Takes templates out as a file and brings them in. What comes in is never sent by itself: a template that is known by its name gets it as its draft; a new one
/// is made where it is free of errors, and no service uses it until a person says so.
/// </summary>
public sealed class TemplateArchive(GroupCommit commits, IDbContextFactory<AppDb> factory, TemplateImport import, TimeProvider time)
{
    /// <summary>The largest file that can be taken out and brought in, in bytes: one template with all the files that a mail may have fits.</summary>
    public const int LargestImport = 24 * 1024 * 1024;

    /// <summary>
    /// The active version of one template, or of all, with their files: a JSON document that <see cref="ImportAsync"/> reads. Fails with
    /// <see cref="EditingCodes.NotFound"/>, and with <see cref="EditingCodes.TooLong"/> where it is too large for one file.
    /// </summary>
    /// <param name="templateId">Null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Outcome<TemplateExport>> ExportAsync(Guid? templateId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await (
            from template in db.Templates.AsNoTracking()
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            where templateId == null || template.Id == templateId
            orderby template.Name
            select new { template.Name, template.Kind, version.Source }).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return EditingFailures.NotFound("This template");
        }

        var ids = rows.SelectMany(row => row.Source.Files).Select(file => file.FileId).Distinct().ToList();
        var sizes = await db.TemplateFiles.Where(file => ids.Contains(file.Id)).Select(file => file.Content.Length).ToListAsync(cancellationToken);
        if (sizes.Sum(size => (long)size) > LargestImport * 3L / 4)
        {
            return TooLarge();
        }

        var files = await db.TemplateFiles.AsNoTracking().Where(file => ids.Contains(file.Id)).ToDictionaryAsync(file => file.Id, cancellationToken);
        var now = time.GetUtcNow();
        var content = ArchiveFormat.Write(new ArchiveDocument
        {
            Format = ArchiveDocument.FormatName,
            Version = ArchiveDocument.CurrentVersion,
            ExportedAt = now,
            Templates = [.. rows.Select(row => Archived(row.Name, row.Kind, row.Source))],
            Files = files.Values.ToDictionary(file => file.Id.ToString("N"), file => new ArchivedFile(file.Name, file.Content)),
        });
        return content.Length > LargestImport ? TooLarge() : new TemplateExport(FileName(templateId is null ? null : rows[0].Name, now), "application/json", content);
    }

    /// <summary>
    /// Brings a file in, template by template; what became of each is in the report. Fails as a whole with <see cref="EditingCodes.ImportRefused"/> for what is
    /// too large, damaged or foreign. Bringing the same file in again changes nothing.
    /// </summary>
    public async Task<Outcome<ImportReport>> ImportAsync(Stream file, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(who);
        if (await ReadAsync(file, cancellationToken) is not { } bytes)
        {
            return EditingFailures.Refused(EditingCodes.ImportRefused, T("This file has more than 24 MB. Take the templates out one at a time."));
        }

        if (!ArchiveFormat.Read(bytes).TryGet(out var document, out var failure))
        {
            return failure;
        }

        var results = new List<ImportedTemplate>();
        // Snippets first: the others are checked with them.
        foreach (var archived in document.Templates.OrderBy(template => template.Kind == nameof(TemplateKind.Snippet) ? 0 : 1))
        {
            results.Add(results.Exists(known => string.Equals(known.Name, archived.Name, StringComparison.OrdinalIgnoreCase))
                ? new ImportedTemplate(archived.Name, null, ImportResult.Refused, T("The file holds two templates of this name; this is the second one."))
                : await import.BringInAsync(archived, document.Files, who, cancellationToken));
        }

        var changed = results.Count(one => one.Result is ImportResult.DraftMade or ImportResult.TemplateMade);
        if (changed > 0)
        {
            var line = ActivityLog.ForTemplate(
                T($"{who.ShortName} brought {changed.ToString(CultureInfo.InvariantCulture)} {(changed == 1 ? "template" : "templates")} in from a file."), who.ShortName, time.GetUtcNow());
            await commits.CommitAsync(db => db.Add(line), cancellationToken);
        }

        return new ImportReport(results);
    }

    private static ArchivedTemplate Archived(string name, TemplateKind kind, TemplateSource source) => new()
    {
        Name = name,
        Kind = kind.ToString(),
        Subject = source.Subject,
        Preheader = source.Preheader,
        Html = source.Html,
        Text = source.Text,
        Files = [.. source.Files.Select(use => new ArchivedFileUse(use.FileId.ToString("N"), use.Name, use.IsPicture))],
        HasInvite = source.HasInvite,
        HasCertificate = source.HasCertificate,
        CertificateAccent = source.CertificateAccent,
    };

    /// <summary>The bytes, or null where there are too many.</summary>
    private static async Task<byte[]?> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        int count;
        while ((count = await file.ReadAsync(piece, cancellationToken)) > 0)
        {
            if (bytes.Length + count > LargestImport)
            {
                return null;
            }

            bytes.Write(piece, 0, count);
        }

        return bytes.ToArray();
    }

    private static string FileName(string? template, DateTimeOffset now)
    {
        var name = template is null ? "templates" : string.Concat(template.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
        var tidy = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return $"{(tidy.Length == 0 ? "template" : tidy)}-{now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.json";
    }

    private static Failure TooLarge() =>
        EditingFailures.Refused(EditingCodes.TooLong, T("With their files these templates have more than 24 MB. Take them out one at a time."));
}
