namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>One engine doing the whole work of one mail: subject, HTML and text.</summary>
/// <param name="Compile">Reads the three parts anew.</param>
/// <param name="Render">Fills in the three parts, read before, and gives them one after the other.</param>
internal sealed record Contender(Action Compile, Func<string> Render);
