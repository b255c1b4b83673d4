using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    /// <summary>Words that stand alone and may be meant as <c>end</c>, for the sentence about a block that has none.</summary>
    private readonly List<Token> _perhapsEnds = [];

    /// <summary>Reads a misspelt statement as what it is meant as, so that its <c>end</c> is no second mistake.</summary>
    private bool TryMendKeyword()
    {
        var token = Current;
        if (Next.EndsStatement)
        {
            if (Keywords.MeantAlone(token.Text!) == "end") _perhapsEnds.Add(token);
            return false;
        }

        if (Next.Kind is not (TokenKind.Identifier or TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.Not)) return false;
        if (IsDefined(token.Text!)) return false;
        var isLoop = _tokens[Math.Min(_index + 2, _tokens.Count - 1)].Is("in");
        if (Keywords.MeantBefore(token.Text!, isLoop) is not { } meant) return false;
        Error(token.Span, $"There is no statement {token.Text}. Did you mean {meant}?");
        _tokens[_index] = token with { Text = meant.Split(' ')[0] };
        if (meant == "else if") _tokens.Insert(_index + 1, token with { Text = "if" });
        return true;
    }

    /// <summary>Whether the template makes something of that name: looked for only where a word looks misspelt.</summary>
    private bool IsDefined(string name)
    {
        for (var at = 1; at < _tokens.Count; at++)
        {
            if (_tokens[at].Is(name) && _tokens[at - 1].Is("func")) return true;
            if (_tokens[at].Kind is TokenKind.Assign or TokenKind.OpenParen && _tokens[at - 1].Is(name)) return true;
        }

        return false;
    }

    private void ExpectEnd(Token owner)
    {
        if (Current.Is("end")) Advance();
        else if (IsAtEnd) Unclosed(owner);
        else if (Current.Is("when")) Unclosed(owner);
        else
        {
            Error(Current.Span, $"This else comes after the last else of its {owner.Text}. Remove it, or write else if.");
            SkipStatement();
            ParseBody(owner, out _);
            if (!IsAtEnd && Current.Is("end")) Advance();
        }
    }

    private void Unclosed(Token owner)
    {
        var perhaps = _perhapsEnds.Find(token => token.Span.Offset > owner.Span.Offset);
        var hint = perhaps.Text is null ? $"Add {{{{ end }}}} where it stops." : $"Did you mean end on line {perhaps.Span.Line}, where {perhaps.Text} stands?";
        Error(owner.Span, $"This {owner.Text} on line {owner.Span.Line} has no end. {hint}", DiagnosticCodes.UnclosedBlock);
    }

    /// <summary>A word that closes or continues a block which is not open.</summary>
    private void Stray(Token word)
    {
        Error(word.Span, word.Text switch
        {
            "end" => "This end closes nothing. Remove it, or add the if or for that it belongs to.",
            "when" => "This when belongs to no case. Remove it, or add the case before it.",
            _ => "This else belongs to no if or for. Remove it, or add the if before it.",
        });
        SkipStatement();
    }

    private LiteralExpression Missing(string message)
    {
        Error(Current.Span, message);
        return new LiteralExpression(Current.Span, default);
    }

    private LiteralExpression Unexpected(Token token)
    {
        if (token.Kind != TokenKind.Invalid)
        {
            Error(token.Span,
                $"{Capitalized(Describe(token))} is not expected here. A value is missing, or there is a sign too many.");
        }

        SkipStatement();
        return new LiteralExpression(token.Span, default);
    }

    /// <summary>What a token looks like in a message.</summary>
    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfSource => "the end of the template",
        TokenKind.CodeExit => "}}",
        TokenKind.NewLine => "the end of the line",
        TokenKind.Identifier or TokenKind.Local => token.Text!,
        TokenKind.Number => "this number",
        TokenKind.String or TokenKind.InterpolationStart => "this text",
        _ => "this",
    };

    private static string Capitalized(string text) => text.Length > 0 && char.IsLower(text[0]) && text.Contains(' ', StringComparison.Ordinal)
        ? char.ToUpperInvariant(text[0]) + text[1..]
        : text;
}
