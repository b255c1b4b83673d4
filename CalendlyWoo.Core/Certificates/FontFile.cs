namespace CalendlyWoo.Core.Certificates;

/// <summary>A TrueType font as it stands in a file.</summary>
public sealed record FontFile(ReadOnlyMemory<byte> Content);
