using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CalendlyWoo.Tests.Support;

/// <summary>
/// How long this thread has worked. Unlike a stopwatch it stands while other threads and programs have the processor, so that a limit holds on a busy
/// machine, too. Where the system is not asked for that, it is a stopwatch.
/// </summary>
internal readonly struct WorkClock
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of Linux, clock_gettime(2).</summary>
    private const int ThreadTime = 3;

    private readonly TimeSpan _begin;

    private WorkClock(TimeSpan begin) => _begin = begin;

    public TimeSpan Elapsed => Now() - _begin;

    public static WorkClock StartNew() => new(Now());

    private static TimeSpan Now() => OperatingSystem.IsLinux() && Read(ThreadTime, out var time) == 0
        ? TimeSpan.FromSeconds((double)time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
        : Stopwatch.GetElapsedTime(0);

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Read(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
