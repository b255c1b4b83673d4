using CalendlyWoo.Core.Jobs;

namespace CalendlyWoo.Tests.Care.Pausing;

/// <summary>Wakes nobody.</summary>
internal sealed class StillEngine : IJobEngine
{
    public void Wake()
    {
    }
}
