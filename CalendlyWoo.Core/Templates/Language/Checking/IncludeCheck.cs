using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Checks the snippets that a template includes as parts of it. Their mistakes are told where they are included.</summary>
internal sealed class IncludeCheck(SnippetLibrary library)
{
    private const int MaxDepth = 30;

    private readonly HashSet<string> _checked = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    public void Check(CallExpression call, NameScopes scopes, DiagnosticBag diagnostics)
    {
        foreach (var (name, span) in IncludeList.NamesIn(call))
        {
            if (name is null)
            {
                diagnostics.Warning(DiagnosticCodes.UnknownSnippet, span,
                    "Which snippet this includes shows only when the mail is written, so that it cannot be checked. Better write its name in quotes.");
            }
            else if (library.Find(name) is not { } snippet)
            {
                diagnostics.Error(DiagnosticCodes.UnknownSnippet, span, $"There is no snippet \"{name}\".{Suggestion.For(name, library.Names)}");
            }
            else if (_open.Contains(name)) diagnostics.Error(DiagnosticCodes.TooDeep, span, $"The snippet \"{name}\" includes itself. Take that out.");
            else if (_open.Count >= MaxDepth) diagnostics.Error(DiagnosticCodes.TooDeep, span, "Snippets include each other too deeply.");
            else if (_checked.Add(name)) Check(name, snippet, span, scopes, diagnostics);
        }
    }

    private void Check(string name, SyntaxTemplate snippet, SourceSpan span, NameScopes scopes, DiagnosticBag diagnostics)
    {
        var inside = new DiagnosticBag();
        foreach (var known in snippet.Diagnostics) inside.Add(known);
        if (!snippet.HasErrors)
        {
            _open.Add(name);
            Checker.Check(snippet.Page, scopes.ForSnippet(snippet.Own), this, inside);
            _open.RemoveAt(_open.Count - 1);
        }

        foreach (var found in inside.ToList())
        {
            diagnostics.Add(found with { Message = $"In the snippet \"{name}\", line {found.Span.Line}: {found.Message}", Span = span });
        }
    }
}
