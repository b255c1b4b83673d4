using System.Threading.Channels;
using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Activities.Warnings;

/// <summary>
/// Takes the process's own warnings and errors into the log. Logging never waits for it and never fails by it: a full queue loses lines, which are
/// counted. What the database says while a line is written is left out, because it would write lines about writing lines.
/// </summary>
[ProviderAlias("CalendlyWooLog")]
public sealed class ProcessWarnings(TimeProvider time) : ILoggerProvider
{
    private const int Capacity = 500;

    private static readonly string[] OfTheStore = ["Microsoft.EntityFrameworkCore", typeof(GroupCommit).FullName!, typeof(ProcessWarnings).Namespace!];

    private readonly Channel<Activity> _lines = Channel.CreateBounded<Activity>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly WarningFlood _flood = new();

    public ILogger CreateLogger(string categoryName)
    {
        ArgumentNullException.ThrowIfNull(categoryName);
        return OfTheStore.Any(own => categoryName.StartsWith(own, StringComparison.Ordinal)) ? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance : new Speaker(this, categoryName);
    }

    public void Dispose()
    {
        // What is left is written by ProcessWarningWriter while it stops.
    }

    /// <summary>What waits to be written, oldest first, at most so many.</summary>
    internal IReadOnlyList<Activity> Take(int most, bool isEnd = false)
    {
        var lines = new List<Activity>();
        while (lines.Count < most && _lines.Reader.TryRead(out var line)) lines.Add(line);
        lines.AddRange(_flood.Take(time.GetUtcNow(), isEnd));
        return lines;
    }

    /// <summary>Lines that came to nothing.</summary>
    internal void Lost(int lines) => _flood.Lost(lines);

    private void Add(string category, LogLevel level, EventId @event, Func<string> text)
    {
        var now = time.GetUtcNow();
        var key = new WarningKey(category, @event.Id, level == LogLevel.Warning ? ActivityLevel.Warning : ActivityLevel.Error);
        if (!_flood.Admits(key, now)) return;
        var line = ActivityLog.Process(ShortOf(category), key.Level, text(), now);
        _flood.Said(key, line);
        if (!_lines.Writer.TryWrite(line)) _flood.Lost(1);
    }

    /// <summary><c>Microsoft.AspNetCore.Server.Kestrel</c> is <c>Kestrel</c>.</summary>
    private static string ShortOf(string category)
    {
        var name = category.Split('`', '[')[0];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    private sealed class Speaker(ProcessWarnings all, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            all.Add(category, logLevel, eventId, () => TextOf(formatter(state, null), exception));
        }

        /// <summary>An exception's type and message, of its cause where it only wraps one; never where it was thrown.</summary>
        private static string TextOf(string message, Exception? exception)
        {
            var cause = exception is AggregateException ? exception.GetBaseException() : exception;
            return cause is null ? message : $"{message} ({cause.GetType().Name}: {cause.Message})";
        }
    }
}
