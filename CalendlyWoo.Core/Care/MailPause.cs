namespace CalendlyWoo.Core.Care;

/// <summary>Somebody has stopped all mails: they are written and kept, and leave in their order when she lets them. One row; UTC.</summary>
public sealed class MailPause
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>Null while mails leave.</summary>
    public DateTimeOffset? Since { get; set; }

    public string? By { get; set; }

    /// <summary>Concurrency token.</summary>
    public Guid Stamp { get; set; }
}
