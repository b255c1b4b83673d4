namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>The messages that came in, the newest <paramref name="capacity"/> of them. Thread-safe.</summary>
public sealed class MailboxStore(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Queue<ReceivedMail> _messages = new();
    private long _total;

    /// <summary>Raised after each message, on the connection's thread: handlers have to be quick.</summary>
    public event Action<ReceivedMail>? Received;

    /// <summary>How many came in altogether, those no longer kept included.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>Those kept, oldest first.</summary>
    public IReadOnlyList<ReceivedMail> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public ReceivedMail? Find(long id)
    {
        lock (_lock)
            return _messages.FirstOrDefault(mail => mail.Id == id);
    }

    public void Clear()
    {
        lock (_lock)
            _messages.Clear();
    }

    /// <summary>The first message that fits, already there or still to come.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public async Task<ReceivedMail> WaitForAsync(Func<ReceivedMail, bool> predicate, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var found = new TaskCompletionSource<ReceivedMail>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(ReceivedMail mail)
        {
            if (predicate(mail))
                found.TrySetResult(mail);
        }

        Received += Look;
        try
        {
            foreach (var mail in Messages)
                Look(mail);
            return await found.Task.WaitAsync(timeout, cancellationToken);
        }
        finally
        {
            Received -= Look;
        }
    }

    /// <summary>Waits until so many have come in altogether.</summary>
    /// <exception cref="TimeoutException">Fewer came in time.</exception>
    public Task WaitForTotalAsync(long count, TimeSpan timeout, CancellationToken cancellationToken = default) =>
        count <= Total ? Task.CompletedTask : WaitForAsync(mail => mail.Id >= count, timeout, cancellationToken);

    internal ReceivedMail Add(Func<long, ReceivedMail> make)
    {
        ReceivedMail mail;
        lock (_lock)
        {
            mail = make(++_total);
            _messages.Enqueue(mail);
            if (_messages.Count > capacity)
                _messages.Dequeue();
        }

        Received?.Invoke(mail);
        return mail;
    }
}
