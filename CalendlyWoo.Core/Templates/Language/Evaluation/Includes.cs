using System.Text;
using CalendlyWoo.Core.Templates.Language.Checking;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Runs the owner's snippets (language.md 9.11). What a snippet writes is HTML in an HTML part.</summary>
internal static class Includes
{
    /// <summary>Before a separator, beginning or end that is the name of a snippet.</summary>
    public const string TemplatePrefix = "tpl:";

    /// <summary>The text that the call makes. Where <paramref name="isOutput"/>, what a snippet writes is output at once, and there is none.</summary>
    public static Value Run(SnippetFunction function, SourceSpan span, ScriptArray arguments, Rendering rendering, bool isOutput = false)
    {
        if (rendering.HasFailed) return Value.Null;
        rendering.Span = span;
        if (arguments.Count < (function == SnippetFunction.Include ? 1 : 2))
        {
            return rendering.Fail(DiagnosticCodes.Arguments, function == SnippetFunction.Include
                ? "include needs the name of a snippet, such as include \"footer\"."
                : "include_join needs a list of snippets and what stands between them, such as include_join [\"a\", \"b\"] \"<br>\".", span);
        }

        return function == SnippetFunction.Include
            ? Include(rendering.Text(arguments[0]), span, arguments, rendering, isOutput)
            : Join(span, arguments, rendering);
    }

    /// <summary>Texts that stand in the call itself are the owner's HTML, as the text around the call is.</summary>
    public static void TrustTexts(CallArgument[] arguments, ScriptArray values)
    {
        for (var index = 1; index < Math.Min(arguments.Length, values.Count); index++)
        {
            if (arguments[index].Value is not LiteralExpression { Value: { IsText: true } text }) continue;
            if (values[index].IsSame(text)) values.Set(index, Value.Safe(text.AsText()));
        }
    }

    private static Value Include(string name, SourceSpan span, ScriptArray arguments, Rendering rendering, bool isOutput = false)
    {
        if (rendering.Snippets.Find(name, rendering.Output.Part) is not { } snippet)
        {
            return rendering.Fail(DiagnosticCodes.UnknownSnippet, $"There is no snippet \"{name}\".{Suggestion.For(name, rendering.Snippets.Names)}", span);
        }

        if (snippet.HasErrors)
        {
            return rendering.Fail(DiagnosticCodes.HasErrors, $"The snippet \"{name}\" has mistakes. Open it and correct what is marked.", span);
        }

        if (!rendering.Enter(span)) return Value.Null;
        if (!rendering.TryEnterSnippet(name)) return rendering.Fail(DiagnosticCodes.TooDeep, $"The snippet \"{name}\" includes itself. Take that out.", span);
        if (isOutput)
        {
            var piece = rendering.Output.BeginPiece();
            RunSnippet(snippet, span, arguments, rendering);
            rendering.Charge(rendering.Output.EndPiece(piece));
            return Value.Null;
        }

        var outer = rendering.BeginCapture(false);
        RunSnippet(snippet, span, arguments, rendering);
        return rendering.EndCapture(outer, false);
    }

    private static void RunSnippet(SyntaxTemplate snippet, SourceSpan span, ScriptArray arguments, Rendering rendering)
    {
        rendering.Scopes.EnterLocal(Value.Of(arguments), null);
        NameArguments(arguments, rendering);
        StatementRunner.RunPage(snippet.Page, rendering);
        rendering.Scopes.LeaveLocal();
        rendering.Leave();
        rendering.LeaveSnippet(span);
        rendering.Span = span;
    }

    private static Value Join(SourceSpan span, ScriptArray arguments, Rendering rendering)
    {
        if (ListConversion.ToList(arguments[0], rendering) is not { } names) return Value.Null;
        var parts = Enumerable.Range(1, 3).Select(index => index < arguments.Count ? Component(arguments[index], span, arguments, rendering) : "").ToArray();
        var text = new StringBuilder(parts[1]);
        for (var index = 0; index < names.Count && !rendering.HasFailed; index++)
        {
            if (index > 0) text.Append(parts[0]);
            text.Append(rendering.Text(Include(rendering.Text(names[index]), span, arguments, rendering)));
            if (!rendering.FitsText(text.Length)) return Value.Null;
        }

        text.Append(parts[2]);
        return rendering.Made(rendering.Output.IsPlain ? Value.Of(text.ToString()) : Value.Safe(text.ToString()));
    }

    private static string Component(Value value, SourceSpan span, ScriptArray arguments, Rendering rendering)
    {
        var text = rendering.Text(value);
        return text.StartsWith(TemplatePrefix, StringComparison.Ordinal)
            ? rendering.Text(Include(text[TemplatePrefix.Length..], span, arguments, rendering))
            : TextOperators.Html(value, rendering);
    }

    /// <summary>An argument with a name is a <c>$</c> name in the snippet, too.</summary>
    private static void NameArguments(ScriptArray arguments, Rendering rendering)
    {
        if (arguments.Members is not { } named) return;
        foreach (var name in named.Names)
        {
            var local = "$" + name;
            if (named.TryGet(name, out var value)) rendering.Scopes.StoreFor(local)!.Set(local, value);
        }
    }
}
