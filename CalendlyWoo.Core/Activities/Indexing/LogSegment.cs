using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CalendlyWoo.Core.Activities.Indexing;

/// <summary>A stretch of the log whose words are indexed as one block: a word leads to a few stretches, and only these are read. UTC.</summary>
public sealed class LogSegment
{
    /// <summary>Counts up in the order of time.</summary>
    public required long Number { get; init; }

    /// <summary>The first moment that belongs to it.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first moment that does not.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>How many lines it had when its words were read; more than that means that one came late.</summary>
    public required int Lines { get; init; }
}

/// <summary>A word that occurs in a stretch of the log.</summary>
public sealed class LogWord
{
    public required string Word { get; init; }

    public required long Segment { get; init; }
}

internal sealed class LogSegmentMapping : IEntityTypeConfiguration<LogSegment>, IEntityTypeConfiguration<LogWord>
{
    public void Configure(EntityTypeBuilder<LogSegment> builder)
    {
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.HasIndex(s => s.Until);
    }

    public void Configure(EntityTypeBuilder<LogWord> builder)
    {
        builder.HasKey(w => new { w.Word, w.Segment });
        builder.Property(w => w.Word).HasMaxLength(LogWords.Longest);
        builder.HasIndex(w => w.Segment);
    }
}
