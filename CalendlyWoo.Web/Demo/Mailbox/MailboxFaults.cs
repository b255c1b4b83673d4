namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>The faults switched on, thread-safe and changeable while the server runs. Where several fit, the first one that the dice pick happens.</summary>
public sealed class MailboxFaults(int seed)
{
    private readonly Lock _lock = new();
    private readonly List<Switch> _switches = [];
    private readonly Dictionary<string, MailboxFault> _receivers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _hidden = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<MailboxStage, TaskCompletionSource> _happened = [];
    private readonly Random _dice = new(seed);

    /// <summary>Switches a fault on.</summary>
    /// <param name="stage">Where it happens.</param>
    /// <param name="fault">What happens.</param>
    /// <param name="rate">How often, from 0 to 1.</param>
    /// <param name="times">How many times at most.</param>
    public void Add(MailboxStage stage, MailboxFault fault, double rate = 1, int times = int.MaxValue)
    {
        lock (_lock)
            _switches.Add(new Switch(stage, fault, rate) { Left = times });
    }

    /// <summary>What happens at RCPT for this receiver alone.</summary>
    public void AddReceiver(string address, MailboxFault fault)
    {
        lock (_lock)
            _receivers[address] = fault;
    }

    /// <summary>Stops offering an extension in EHLO: <c>STARTTLS</c>, <c>PIPELINING</c>, <c>AUTH</c>, <c>SMTPUTF8</c>, …</summary>
    public void Hide(string extension)
    {
        lock (_lock)
            _hidden.Add(extension);
    }

    /// <summary>Everything works again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _switches.Clear();
            _receivers.Clear();
            _hidden.Clear();
        }
    }

    /// <summary>Waits until a fault has happened at this stage, or a delay has begun.</summary>
    /// <exception cref="TimeoutException">None did in time.</exception>
    public Task WaitForAsync(MailboxStage stage, TimeSpan timeout)
    {
        lock (_lock)
            return Happened(stage).Task.WaitAsync(timeout);
    }

    internal bool Offers(string extension)
    {
        lock (_lock)
            return !_hidden.Contains(extension);
    }

    internal MailboxFault? DrawReceiver(string address)
    {
        lock (_lock)
            return _receivers.GetValueOrDefault(address) ?? Draw(MailboxStage.RcptTo);
    }

    internal MailboxFault? Draw(MailboxStage stage)
    {
        lock (_lock)
        {
            foreach (var candidate in _switches)
            {
                if (candidate.Stage != stage || candidate.Left <= 0 || _dice.NextDouble() >= candidate.Rate)
                    continue;
                candidate.Left--;
                return candidate.Fault;
            }

            return null;
        }
    }

    /// <summary>Tells who waits for it; a delay has begun by then.</summary>
    internal void Tell(MailboxStage stage)
    {
        lock (_lock)
            Happened(stage).TrySetResult();
    }

    private TaskCompletionSource Happened(MailboxStage stage)
    {
        if (!_happened.TryGetValue(stage, out var happened))
            _happened.Add(stage, happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return happened;
    }

    private sealed record Switch(MailboxStage Stage, MailboxFault Fault, double Rate)
    {
        public int Left { get; set; }
    }
}
