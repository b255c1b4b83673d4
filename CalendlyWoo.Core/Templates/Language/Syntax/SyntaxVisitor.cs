namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Goes through a tree once, in the order of the source, without making anything on the way.</summary>
internal abstract class SyntaxVisitor
{
    protected virtual void Visit(Block block)
    {
        for (var index = 0; index < block.Statements.Count; index++) Visit(block.Statements[index]);
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
                for (var index = 0; index < choice.Branches.Count; index++)
                {
                    Visit(choice.Branches[index].Condition);
                    Visit(choice.Branches[index].Body);
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
                for (var index = 0; index < call.Arguments.Count; index++) Visit(call.Arguments[index].Value);
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
