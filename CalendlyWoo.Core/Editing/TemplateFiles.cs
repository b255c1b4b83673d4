using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Keeps the files that templates name.</summary>
public sealed class TemplateFiles(GroupCommit commits, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>The largest file that can be kept, in bytes.</summary>
    public const int LargestFile = TemplateFileRules.LargestAttachment;

    /// <summary>
    /// Keeps a file, and answers how a draft names it; the draft itself is not touched. The type is found in the bytes, whatever the name says.
    /// Fails with <see cref="EditingCodes.FileRefused"/> for what cannot travel with a mail.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">As the owner calls it; folders are taken away.</param>
    /// <param name="isPicture">To be shown inside the HTML under <c>cid:name</c>; else attached.</param>
    /// <param name="who">Who adds it.</param>
    /// <param name="cancellationToken">Ends the waiting for room.</param>
    public async Task<Outcome<TemplateFileUse>> AddAsync(byte[] content, string name, bool isPicture, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(who);
        if (!TemplateFileRules.NameOf(name ?? "").TryGet(out var cleanName, out var failure) || !TemplateFileRules.TypeOf(content, isPicture).TryGet(out var type, out failure))
        {
            return failure;
        }

        var now = time.GetUtcNow();
        var file = new TemplateFile { Id = Guid.CreateVersion7(now), Name = cleanName, ContentType = type, Content = content, CreatedAt = now };
        return await commits.CommitAsync(db => db.Add(file), cancellationToken) == CommitResult.Committed
            ? new TemplateFileUse(file.Id, cleanName, content.Length, isPicture)
            : EditingFailures.StoreDown();
    }

    /// <summary>The file, or null where there is none of that id.</summary>
    public async Task<TemplateFile?> GetAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.TemplateFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
    }
}
