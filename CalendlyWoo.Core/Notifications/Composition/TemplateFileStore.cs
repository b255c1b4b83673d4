using System.Collections.Concurrent;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>Reads the files of templates. A file never changes, so those that mails carry again and again stay in memory.</summary>
public sealed class TemplateFileStore(IDbContextFactory<AppDb> factory)
{
    /// <summary>Bytes; beyond it everything is read anew.</summary>
    private const long Capacity = 48 * 1024 * 1024;

    private readonly ConcurrentDictionary<Guid, TemplateFile> _files = new();

    /// <summary>The files that a version names; one that is gone is left out.</summary>
    public async ValueTask<MailFiles> GetAsync(IReadOnlyList<TemplateFileUse> uses, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(uses);
        if (uses.Count == 0)
        {
            return MailFiles.None;
        }

        await LoadAsync([.. uses.Select(use => use.FileId).Where(id => !_files.ContainsKey(id))], cancellationToken);
        return new MailFiles(Files(uses, isPicture: true), Files(uses, isPicture: false));
    }

    private List<MailAttachment> Files(IReadOnlyList<TemplateFileUse> uses, bool isPicture) =>
    [
        .. from use in uses
           where use.IsPicture == isPicture && _files.ContainsKey(use.FileId)
           let file = _files[use.FileId]
           select new MailAttachment(use.Name, file.ContentType, file.Content),
    ];

    private async Task LoadAsync(List<Guid> missing, CancellationToken cancellationToken)
    {
        if (missing.Count == 0)
        {
            return;
        }

        if (_files.Values.Sum(file => (long)file.Content.Length) > Capacity)
        {
            _files.Clear();
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var file in await db.TemplateFiles.AsNoTracking().Where(file => missing.Contains(file.Id)).ToListAsync(cancellationToken))
        {
            _files[file.Id] = file;
        }
    }
}
