namespace CalendlyWoo.Core.Activities.Warnings;

/// <summary>What makes two warnings the same.</summary>
internal readonly record struct WarningKey(string Category, int Event, ActivityLevel Level);

/// <summary>Lets the first of the same warnings through and counts the others of that minute.</summary>
internal sealed class WarningFlood
{
    /// <summary>How long the same is only counted.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private const int MostKeys = 200;
    private const int MostLines = 60;

    private readonly Lock _gate = new();
    private readonly Dictionary<WarningKey, Same> _same = [];
    private readonly List<Activity> _ended = [];
    private DateTimeOffset _minute;
    private int _lines;
    private int _lost;

    /// <summary>Whether to write the line down; false where it is only counted.</summary>
    public bool Admits(WarningKey key, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_same.TryGetValue(key, out var same) && now - same.Began < Window)
            {
                same.More++;
                return false;
            }

            if (now - _minute >= Window) (_minute, _lines) = (now, 0);
            if (_lines >= MostLines || (_same.Count >= MostKeys && !_same.ContainsKey(key)))
            {
                _lost++;
                return false;
            }

            End(key);
            _same[key] = new Same(now);
            _lines++;
            return true;
        }
    }

    /// <summary>Keeps what the line says, for the one that counts its repeats.</summary>
    public void Said(WarningKey key, Activity line)
    {
        lock (_gate)
        {
            if (_same.TryGetValue(key, out var same)) same.Line = line;
        }
    }

    /// <summary>A line that could not be kept.</summary>
    public void Lost(int lines)
    {
        lock (_gate) _lost += lines;
    }

    /// <summary>The lines that count what was not written, of the minutes that are over; of all when it ends.</summary>
    public IReadOnlyList<Activity> Take(DateTimeOffset now, bool isEnd = false)
    {
        lock (_gate)
        {
            foreach (var key in _same.Where(pair => isEnd || now - pair.Value.Began >= Window).Select(pair => pair.Key).ToList()) End(key);
            if (_lost > 0)
            {
                _ended.Add(ActivityLog.Process(
                    nameof(ProcessWarnings), ActivityLevel.Warning, T($"{_lost} more warnings and errors of the process were not written down: there were too many at once."), now));
                _lost = 0;
            }

            var ended = _ended.ToList();
            _ended.Clear();
            return ended;
        }
    }

    private void End(WarningKey key)
    {
        if (!_same.Remove(key, out var same) || same is not { More: > 0, Line: { } first }) return;
        var at = same.Began + Window;
        _ended.Add(ActivityLog.Process(first.Category!, first.Level, T($"And {same.More} more of the same: {first.Text}"), at));
    }

    private sealed class Same(DateTimeOffset began)
    {
        public DateTimeOffset Began { get; } = began;

        public int More { get; set; }

        public Activity? Line { get; set; }
    }
}
