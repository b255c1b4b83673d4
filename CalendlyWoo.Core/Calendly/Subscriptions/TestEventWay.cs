namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Keeps how far a test event is, and tells each step.</summary>
internal sealed class TestEventWay
{
    private readonly Action<TestEventReport>? _progress;
    private TestEventReport _report = new(new HashSet<TestEventHop>(), TestEventHop.Resolved);

    public TestEventWay(Action<TestEventReport>? progress)
    {
        _progress = progress;
        _progress?.Invoke(_report);
    }

    public bool IsStored => _report.Passed.Contains(TestEventHop.Stored);

    /// <summary>It passed the place, and with it all before.</summary>
    public TestEventReport Pass(TestEventHop hop) =>
        Tell(new TestEventReport(Enum.GetValues<TestEventHop>().Where(one => one <= hop).ToHashSet(), hop == TestEventHop.Read ? null : hop + 1));

    /// <summary>It stuck where it is.</summary>
    public TestEventReport Fail(string problem, string? detail = null) => FailAt(_report.Running ?? TestEventHop.Read, problem, detail);

    /// <summary>It passed all before the place, and stuck there.</summary>
    public TestEventReport FailAt(TestEventHop hop, string problem, string? detail) =>
        Tell(new TestEventReport(Enum.GetValues<TestEventHop>().Where(one => one < hop).ToHashSet(), null, hop, problem, detail));

    private TestEventReport Tell(TestEventReport report)
    {
        if (report.Passed.Count != _report.Passed.Count || report.Running != _report.Running || report.Failed is not null)
        {
            _report = report;
            _progress?.Invoke(report);
        }

        return report;
    }
}
