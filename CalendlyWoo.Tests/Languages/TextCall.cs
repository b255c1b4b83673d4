namespace CalendlyWoo.Tests.Languages;

/// <summary>One use of <c>T(…)</c> in a source file.</summary>
/// <param name="Place">The file and the line.</param>
/// <param name="Key">The sentence as it is looked up; null where the argument is no literal, so that no file could name it.</param>
public sealed record TextCall(string Place, string? Key);
