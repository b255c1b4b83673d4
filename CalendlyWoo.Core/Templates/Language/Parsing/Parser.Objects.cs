using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    /// <summary><c>{ name: value, "name": value }</c> (language.md 5); it may span lines.</summary>
    private Expression ParseObject()
    {
        var open = Advance();
        var members = new List<ObjectMember>();
        SkipNewLines();
        while (Current.Kind is TokenKind.Identifier or TokenKind.String)
        {
            var token = Advance();
            SkipNewLines();
            if (!TryTake(TokenKind.Colon))
            {
                Error(Current.Span, "Here : is missing. Write an object as { name: value }.");
                SkipStatement();
                return Bounded(new ObjectExpression(open.Span, members));
            }

            SkipNewLines();
            var value = Current.EndsStatement || Current.Kind is TokenKind.CloseBrace or TokenKind.Comma
                ? Missing("The value after : is missing.")
                : ParseWithin(Surroundings.None);
            members.Add(new ObjectMember(token.Text ?? token.Literal.AsText(), value));
            SkipNewLines();
            if (!TryTake(TokenKind.Comma)) break;
            SkipNewLines();
        }

        if (!TryTake(TokenKind.CloseBrace))
        {
            Error(Current.Span, "A closing } is missing here. Write an object as { name: value }.", DiagnosticCodes.Unclosed);
            SkipStatement();
        }

        return Bounded(new ObjectExpression(open.Span, members));
    }
}
