using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Store;

/// <summary>The model on SQL Server, for any number of processes.</summary>
public sealed class SqlServerDb(DbContextOptions<SqlServerDb> options) : AppDb(options);
