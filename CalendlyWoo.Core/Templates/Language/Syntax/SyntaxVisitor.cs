namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Goes through a tree once, in the order of the source, without making anything on the way.</summary>
internal abstract class SyntaxVisitor
{
    protected virtual void Visit(Block block)
    {
        foreach (var statement in block.Statements) Visit(statement);
    }

    protected virtual void Visit(Statement statement)
    {
        switch (statement)
        {
            case TextStatement or JumpStatement:
                break;
            case OutputStatement output:
                Visit(output.Value);
                break;
            case IfStatement choice:
                foreach (var branch in choice.Branches)
                {
                    Visit(branch.Condition);
                    Visit(branch.Body);
                }

                if (choice.Else is not null) Visit(choice.Else);
                break;
            default:
                foreach (var expression in SyntaxWalk.Expressions(statement)) Visit(expression);
                foreach (var block in SyntaxWalk.Blocks(statement)) Visit(block);
                break;
        }
    }

    protected virtual void Visit(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression or VariableExpression or ThisExpression:
                break;
            case MemberExpression member:
                Visit(member.Target);
                break;
            case CallExpression call:
                Visit(call.Target);
                foreach (var argument in call.Arguments) Visit(argument.Value);
                break;
            case BinaryExpression binary:
                Visit(binary.Left);
                Visit(binary.Right);
                break;
            default:
                foreach (var child in SyntaxWalk.Children(expression)) Visit(child);
                if (expression is FunctionExpression { Function.Body: { } body }) Visit(body);
                break;
        }
    }
}
