using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>What a snippet's new text does to the mails around it. Pure.</summary>
internal static class SnippetImpact
{
    /// <summary>The names of the mails that get errors which they do not have with the snippet's present text.</summary>
    public static IReadOnlyList<string> BrokenBy(ITemplateEngine engine, CheckedText snippet, IReadOnlyList<CheckedText> active, CheckContext context)
    {
        var after = context.With(snippet.Name, snippet.Source);
        return
        [
            .. from mail in Inclusion.MailsWith(engine, snippet.Name, active)
               where Errors(engine, mail, after) is { Count: > 0 } errors && errors.Except(Errors(engine, mail, context)).Any()
               select mail.Name,
        ];
    }

    /// <summary>The lines that a sentence names move with every edit: numbers do not count.</summary>
    private static HashSet<(SourcePart Part, string Code, string Sentence)> Errors(ITemplateEngine engine, CheckedText mail, CheckContext context) =>
    [
        .. from one in SourceCheck.Check(engine, mail, context).Diagnostics
           where one.Diagnostic.Severity == DiagnosticSeverity.Error
           select (one.Part, one.Diagnostic.Code, string.Concat(one.Diagnostic.Message.Where(letter => !char.IsAsciiDigit(letter)))),
    ];
}
