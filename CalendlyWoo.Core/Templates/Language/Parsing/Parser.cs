using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

/// <summary>Makes the syntax tree. Never throws; goes on after a mistake at the next statement, so that one run shows them all.</summary>
internal sealed partial class Parser
{
    /// <summary>Blocks and parentheses inside each other; recursion over the tree stays far from the end of the stack.</summary>
    private const int MaxDepth = 64;

    /// <summary>The height of one expression, chains such as <c>a + b + c</c> included.</summary>
    private const int MaxHeight = 128;

    private readonly List<Token> _tokens;
    private readonly DiagnosticBag _diagnostics;
    private int _index;
    private int _depth;
    private int _loops;
    private string? _indent;
    private Surroundings _around;
    private bool _isAbandoned;

    private Parser(List<Token> tokens, DiagnosticBag diagnostics)
    {
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    /// <summary>What an expression stands in, where that decides about what belongs to it.</summary>
    [Flags]
    private enum Surroundings : byte
    {
        None = 0,

        /// <summary>The list of a loop: <c>limit:</c> and the like are the loop's.</summary>
        Loop = 1,

        /// <summary>A value of <c>when</c>: <c>||</c> separates values.</summary>
        When = 2,

        /// <summary>Between <c>?</c> and <c>:</c>, where <c>name:</c> is no argument's name.</summary>
        Choice = 4,
    }

    public static Block Parse(string source, DiagnosticBag diagnostics)
    {
        var parser = new Parser(Lexer.Read(source, diagnostics), diagnostics);
        return parser.ParsePage();
    }

    private Token Current => _tokens[_index];

    private Token Next => _tokens[Math.Min(_index + 1, _tokens.Count - 1)];

    private bool IsAtEnd => Current.Kind == TokenKind.EndOfSource || _diagnostics.IsFull;

    private Token Advance()
    {
        var token = Current;
        if (_index < _tokens.Count - 1) _index++;
        return token;
    }

    private bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Advance();
        return true;
    }

    /// <summary>Reads an expression as a part of another one's surroundings.</summary>
    private Expression ParseWithin(Surroundings around)
    {
        var outer = _around;
        _around = around;
        var expression = ParseExpression();
        _around = outer;
        return expression;
    }

    private void Error(SourceSpan span, string message, string code = DiagnosticCodes.Syntax)
    {
        if (!_isAbandoned) _diagnostics.Error(code, span, message);
    }

    /// <summary>Goes to the end of the statement after a mistake.</summary>
    private void SkipStatement()
    {
        while (!Current.EndsStatement) Advance();
    }

    /// <summary>Gives up on a template that nests too deeply.</summary>
    private void Abandon(SourceSpan span)
    {
        Error(span, "This is nested too deeply or too long. Split it up, for example with a variable.", DiagnosticCodes.TooDeep);
        _isAbandoned = true;
        _index = _tokens.Count - 1;
    }
}
