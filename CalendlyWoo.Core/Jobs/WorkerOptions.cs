namespace CalendlyWoo.Core.Jobs;

/// <summary>The <c>Workers</c> section of the settings.</summary>
public sealed class WorkerOptions
{
    public const string Section = "Workers";

    /// <summary>Rows that the pump of this process works on at once.</summary>
    public int Count { get; set; } = 16;
}
