using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail.Files;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Keeps the files that templates name.</summary>
public sealed class TemplateFiles(GroupCommit commits, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>The largest file that can be kept, in bytes.</summary>
    public const int LargestFile = FileLimits.Attachment;

    /// <summary>
    /// Keeps a file, and answers how a draft names it; the draft itself is not touched. The type is found in the bytes, whatever the name says.
    /// What cannot travel with a mail is refused as <see cref="PictureUpload"/>, <see cref="AttachmentUpload"/> and <see cref="EditingCodes.FileRefused"/> say.
    /// </summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="name">As the owner calls it. An attachment keeps it without folders; a picture gets the name that <c>cid:</c> can say.</param>
    /// <param name="isPicture">To be shown inside the HTML under <c>cid:name</c>; else attached.</param>
    /// <param name="who">Who adds it.</param>
    /// <param name="cancellationToken">Ends the waiting for room.</param>
    public async Task<Outcome<TemplateFileUse>> AddAsync(byte[] content, string name, bool isPicture, Editor who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(who);
        if (!TemplateFileUpload.Check(name ?? "", content, isPicture).TryGet(out var upload, out var failure))
        {
            return failure;
        }

        var now = time.GetUtcNow();
        var file = new TemplateFile { Id = Guid.CreateVersion7(now), Name = upload.FileName, ContentType = upload.ContentType, Content = content, CreatedAt = now };
        return await commits.CommitAsync(db => db.Add(file), cancellationToken) == CommitResult.Committed
            ? new TemplateFileUse(file.Id, file.Name, content.Length, isPicture)
            : EditingFailures.StoreDown();
    }

    /// <summary>The file, or null where there is none of that id.</summary>
    public async Task<TemplateFile?> GetAsync(Guid fileId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.TemplateFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == fileId, cancellationToken);
    }
}
