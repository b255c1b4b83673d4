using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Bookings;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Store;

/// <summary>The model on SQL Server, for any number of processes.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : AppDb(options)
{
    // Keys of the search are compared as ranges of characters, as SQLite does by itself.
    private const string ByCharacter = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<Booking>().Property(booking => booking.NameKey).UseCollation(ByCharacter);
        builder.Entity<Booking>().Property(booking => booking.LastNameKey).UseCollation(ByCharacter);
        builder.Entity<Booking>().Property(booking => booking.EmailKey).UseCollation(ByCharacter);
        builder.Entity<LogWord>().Property(word => word.Word).UseCollation(ByCharacter);
    }
}
