using System.Data.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Writes rows of any entity as the model maps them, by prepared statements in one transaction: a million in seconds.</summary>
internal sealed class BulkWriter : IAsyncDisposable
{
    private readonly AppDb _db;
    private readonly DbConnection _connection;
    private readonly Dictionary<Type, Statement> _statements = [];
    private DbTransaction? _transaction;

    private BulkWriter(AppDb db) => (_db, _connection) = (db, db.Database.GetDbConnection());

    public static async Task<BulkWriter> BeginAsync(AppDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA cache_size=-300000; PRAGMA temp_store=MEMORY", cancellationToken);
        var writer = new BulkWriter(db);
        writer._transaction = await writer._connection.BeginTransactionAsync(cancellationToken);
        return writer;
    }

    public void Add(object row)
    {
        if (!_statements.TryGetValue(row.GetType(), out var statement))
        {
            _statements[row.GetType()] = statement = new Statement(_db.Model.FindEntityType(row.GetType())!, _connection, _transaction!);
        }

        statement.Write(row);
    }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await _transaction!.CommitAsync(cancellationToken);
        await _transaction.DisposeAsync();
        _transaction = null;
        await _db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        if (_transaction is not null) await _transaction.DisposeAsync();
    }

    private sealed class Statement : IDisposable
    {
        private readonly DbCommand _command;
        private readonly List<(DbParameter Parameter, IClrPropertyGetter Getter, Func<object?, object?>? Convert)> _columns = [];

        public Statement(IEntityType entity, DbConnection connection, DbTransaction transaction)
        {
            _command = connection.CreateCommand();
            _command.Transaction = transaction;
            var names = new List<string>();
            foreach (var property in entity.GetProperties())
            {
                var parameter = _command.CreateParameter();
                parameter.ParameterName = $"@p{_columns.Count}";
                _command.Parameters.Add(parameter);
                names.Add($"\"{property.GetColumnName()}\"");
                _columns.Add((parameter, property.GetGetter(), property.GetTypeMapping().Converter?.ConvertToProvider));
            }

#pragma warning disable CA2100 // Made of the model's own names.
            _command.CommandText = $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", _columns.Select(c => c.Parameter.ParameterName))})";
#pragma warning restore CA2100
        }

        public void Write(object row)
        {
            foreach (var (parameter, getter, convert) in _columns)
            {
                var value = getter.GetClrValue(row);
                parameter.Value = (value is null || convert is null ? value : convert(value)) ?? DBNull.Value;
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
