namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>One engine doing the whole work of one mail: subject, preheader and HTML with its snippets.</summary>
/// <param name="Compile">Reads the parts and the snippets anew.</param>
/// <param name="Render">Fills in the parts, read before, and gives them one after the other.</param>
internal sealed record Contender(Action Compile, Func<string> Render);
