namespace CalendlyWoo.Core.Store;

/// <summary>How a change ended.</summary>
public enum CommitResult
{
    /// <summary>It is on the disk.</summary>
    Committed,

    /// <summary>A unique key or a concurrency token said no: somebody else was first. Nothing of the change was kept.</summary>
    Conflict,

    /// <summary>The database did not take it. Nothing of the change was kept.</summary>
    Unavailable,
}
