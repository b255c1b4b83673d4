using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>Finds the files of an imported template among those that are kept, or makes them.</summary>
public sealed class ImportedFiles(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int MostFiles = 50;

    /// <summary>How the template names its files here, and those that are to be written; or why one is refused.</summary>
    internal async Task<Outcome<Resolved>> ResolveAsync(
        IReadOnlyList<ArchivedFileUse> uses, IReadOnlyDictionary<string, ArchivedFile> content, CancellationToken cancellationToken)
    {
        if (uses.Count > MostFiles)
        {
            return EditingFailures.Refused(EditingCodes.ImportRefused, T($"It has more than {MostFiles} files."));
        }

        var (found, added) = (new List<TemplateFileUse>(), new List<TemplateFile>());
        foreach (var use in uses)
        {
            if (!content.TryGetValue(use.File, out var file))
            {
                return EditingFailures.Refused(EditingCodes.ImportRefused, T($"The file “{use.Name}” is missing from what was brought in."));
            }

            if (!TemplateFileUpload.Check(use.Name, file.Content, use.IsPicture).TryGet(out var upload, out var failure))
            {
                return failure with { Message = T($"The file “{use.Name}”: {failure.Message}") };
            }

            var name = upload.FileName;
            var id = added.Find(known => known.Name == name && known.Content.AsSpan().SequenceEqual(file.Content))?.Id ?? await FindAsync(name, file.Content, cancellationToken);
            if (id is null)
            {
                var now = time.GetUtcNow();
                added.Add(new TemplateFile { Id = Guid.CreateVersion7(now), Name = name, ContentType = upload.ContentType, Content = file.Content, CreatedAt = now });
            }

            found.Add(new TemplateFileUse(id ?? added[^1].Id, name, file.Content.Length, use.IsPicture));
        }

        return new Resolved(found, added);
    }

    private async Task<Guid?> FindAsync(string name, byte[] content, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (length, candidates) = (content.Length, db.TemplateFiles.AsNoTracking());
        await foreach (var known in candidates.Where(file => file.Name == name && file.Content.Length == length).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (known.Content.AsSpan().SequenceEqual(content))
            {
                return known.Id;
            }
        }

        return null;
    }

    internal sealed record Resolved(IReadOnlyList<TemplateFileUse> Uses, IReadOnlyList<TemplateFile> New);
}
