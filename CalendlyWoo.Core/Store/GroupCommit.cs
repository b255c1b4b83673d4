using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Store;

/// <summary>
/// The one writer: changes that arrive while a commit is under way share the next one, so that a durable commit costs a fraction of an fsync.
/// A change must be repeatable: when a group fails, each of its changes is tried again by itself.
/// </summary>
public sealed partial class GroupCommit(IDbContextFactory<AppDb> factory, ILogger<GroupCommit> logger) : IHostedService
{
    private const int Capacity = 2000;
    private const int LargestGroup = 128;

    /// <summary>Raised after each group of changes, on the writer's own thread: handlers have to be quick and must not throw.</summary>
    public event Action? Committed;

    private readonly Channel<Item> _items = Channel.CreateBounded<Item>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private Task _writing = Task.CompletedTask;

    /// <summary>Adds a change to the next commit; waits for room. The task ends when the change is on the disk, or is not.</summary>
    public async Task<CommitResult> CommitAsync(Action<AppDb> change, CancellationToken cancellationToken)
    {
        var item = new Item(change);
        await _items.Writer.WriteAsync(item, cancellationToken);
        return await item.Done.Task;
    }

    /// <summary>As <see cref="CommitAsync"/>, but at once <see cref="CommitResult.Unavailable"/> where the queue is full.</summary>
    public Task<CommitResult> TryCommitAsync(Action<AppDb> change)
    {
        var item = new Item(change);
        return _items.Writer.TryWrite(item) ? item.Done.Task : Task.FromResult(CommitResult.Unavailable);
    }

    /// <summary>Runs statements of their own between two groups: the file has one writer, and waiting for it here costs no busy polling.</summary>
    public async Task<T> RunAloneAsync<T>(Func<AppDb, CancellationToken, Task<T>> statements, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _items.Writer.WriteAsync(new Item(null, async () =>
        {
            try
            {
                await using var db = await factory.CreateDbContextAsync(cancellationToken);
                done.SetResult(await statements(db, cancellationToken));
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        }), cancellationToken);
        return await done.Task;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _writing = Task.Run(WriteAllAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <summary>Writes what has been accepted, and accepts nothing more.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _items.Writer.TryComplete();
        return _writing.WaitAsync(cancellationToken);
    }

    private async Task WriteAllAsync()
    {
        var group = new List<Item>(LargestGroup);
        while (await _items.Reader.WaitToReadAsync())
        {
            Item? alone = null;
            while (alone is null && group.Count < LargestGroup && _items.Reader.TryRead(out var item))
            {
                if (item.Change is null)
                {
                    alone = item;
                }
                else
                {
                    group.Add(item);
                }
            }

            await WriteAsync(group);
            group.Clear();
            if (alone?.Statements is { } statements)
            {
                await statements();
                Committed?.Invoke();
            }
        }
    }

    private async Task WriteAsync(List<Item> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        var result = await SaveAsync(group);
        if (result == CommitResult.Committed || group.Count == 1)
        {
            group.ForEach(item => item.Done.SetResult(result));
        }
        else
        {
            foreach (var item in group)
            {
                item.Done.SetResult(await SaveAsync([item]));
            }
        }

        Committed?.Invoke();
    }

    private async Task<CommitResult> SaveAsync(List<Item> group)
    {
        try
        {
            await using var db = await factory.CreateDbContextAsync();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            group.ForEach(item => item.Change!(db));
            await db.SaveChangesAsync();
            return CommitResult.Committed;
        }
        catch (Exception exception) when (StoreErrors.IsConflict(exception))
        {
            return CommitResult.Conflict;
        }
        catch (Exception exception)
        {
            if (group.Count == 1)
            {
                LogNotWritten(exception);
            }

            return CommitResult.Unavailable;
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "A change could not be written to the database")]
    private partial void LogNotWritten(Exception exception);

    private sealed class Item(Action<AppDb>? change, Func<Task>? statements = null)
    {
        public Action<AppDb>? Change { get; } = change;

        public Func<Task>? Statements { get; } = statements;

        public TaskCompletionSource<CommitResult> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
