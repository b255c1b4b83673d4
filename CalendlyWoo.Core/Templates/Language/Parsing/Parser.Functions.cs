using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private FunctionStatement? ParseFunction()
    {
        var word = Advance();
        var indent = _indent;
        var name = Current;
        var isNamed = name.Kind == TokenKind.Identifier || (name.Kind == TokenKind.Local && !IsArgumentName(name.Text!));
        if (isNamed) Advance();
        else
        {
            Missing("After func the function's name is missing, such as func greet.");
            SkipStatement();
        }

        var function = ParseFunctionBody(word, isNamed ? name.Text : null);
        return isNamed && function is not null ? new FunctionStatement(new VariableExpression(name.Span, name.Text!), function, indent) : null;
    }

    /// <summary><c>do … end</c> as a value (language.md 7.2).</summary>
    private Expression ParseAnonymous(Token word) =>
        ParseFunctionBody(word, null) is { } function ? Bounded(new FunctionExpression(function)) : new LiteralExpression(word.Span, default);

    private FunctionDeclaration? ParseFunctionBody(Token word, string? name)
    {
        var parameters = TryTake(TokenKind.OpenParen) ? ParseParameters() : null;
        ExpectEndOfStatement();
        var loops = _loops;
        _loops = 0;
        var isRead = ParseBody(word, out var body);
        _loops = loops;
        if (!isRead) return null;
        ExpectEnd(word);
        return new FunctionDeclaration(word.Span, name, parameters, body, null);
    }

    private List<FunctionParameter> ParseParameters()
    {
        var parameters = new List<FunctionParameter>();
        while (Current.Kind == TokenKind.Identifier && !_diagnostics.IsFull)
        {
            var name = Advance();
            if (parameters.Exists(other => other.Name == name.Text)) Error(name.Span, $"There are two parameters named {name.Text}.");
            if (parameters is [.., { IsRest: true }]) Error(name.Span, "After a parameter with ... no other can follow.");
            var standard = TryTake(TokenKind.Assign) ? ParseDefault(name) : null;
            var isRest = standard is null && TryTake(TokenKind.Ellipsis);
            if (standard is null && !isRest && parameters is [.., { IsRequired: false }])
            {
                Error(name.Span, $"{name.Text} needs a default too, since the parameter before it has one.");
            }

            parameters.Add(new FunctionParameter(name.Span, name.Text!, standard, isRest));
            if (!TryTake(TokenKind.Comma)) break;
        }

        if (!TryTake(TokenKind.CloseParen))
        {
            Error(Current.Span, "A closing ) is missing here. Write parameters as: func greet(name, greeting = \"Hello\").", DiagnosticCodes.Unclosed);
            SkipStatement();
        }

        return parameters;
    }

    private Expression ParseDefault(Token name)
    {
        var value = Current.EndsStatement ? Missing("The value after = is missing.") : ParseOperand(Precedence.Unary, false);
        if (value is not (LiteralExpression or UnaryExpression { Operand: LiteralExpression }))
        {
            Error(value.Span, $"The default of {name.Text} must be a number, a text in quotes, true, false or null.");
        }

        return value;
    }

    /// <summary><c>name(x, y) = …</c> (language.md 7.4); null where this is no such thing.</summary>
    private FunctionStatement? TryParseInline(Expression target, string? indent)
    {
        if (Current.Kind != TokenKind.Assign || !ReferenceEquals(target, _explicitCall)) return null;
        if (_explicitCall is not { Target: VariableExpression name } call) return null;
        if (call.Arguments.Any(argument => argument.Name is not null || argument.Value is not VariableExpression { Name: not ['$', ..] })) return null;
        Advance();
        var result = ParseNeeded("The value after = is missing.");
        var names = call.Arguments.Select(argument => (VariableExpression)argument.Value);
        var parameters = names.Select(parameter => new FunctionParameter(parameter.Span, parameter.Name, null, false)).ToList();
        return new FunctionStatement(name, new FunctionDeclaration(name.Span, name.Name, parameters, null, result), indent);
    }

    /// <summary><c>$</c>, <c>$$</c> and <c>$0</c> belong to the function that runs.</summary>
    private static bool IsArgumentName(string name) => name is "$" or "$$" || char.IsAsciiDigit(name[1]);
}
