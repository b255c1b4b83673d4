using System.Diagnostics;

namespace CalendlyWoo.Benchmarks.Product;

/// <summary>What a process has used.</summary>
/// <param name="Cpu">User and kernel time of all threads; on Linux from <c>/proc/{pid}/stat</c>, in steps of 10 ms.</param>
/// <param name="PeakMemory">Bytes of physical memory at the most; on Linux <c>VmHWM</c> of <c>/proc/{pid}/status</c>.</param>
internal readonly record struct ProcessUsage(TimeSpan Cpu, long PeakMemory)
{
    public static ProcessUsage Of(Process process)
    {
        process.Refresh();
        return new ProcessUsage(process.TotalProcessorTime, process.PeakWorkingSet64);
    }
}
