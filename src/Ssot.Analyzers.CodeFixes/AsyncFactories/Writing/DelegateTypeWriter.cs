using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Writes what becomes of a delegate's type: <c>Func&lt;int, T&gt;</c> becomes <c>Func&lt;int, Task&lt;T&gt;&gt;</c>, <c>Action&lt;int&gt;</c> becomes <c>Func&lt;int, Task&gt;</c>.</summary>
internal sealed class DelegateTypeWriter(PlanContext context, TaskNames names)
{
    internal async Task WriteAsync(PlanNode node, List<(SourceFile, Edit)> edits)
    {
        foreach (var one in node.DelegateTypes)
        {
            await WriteAsync(one, context.View.FileOf(one.Document)!, edits).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(DelegateType one, SourceFile file, List<(SourceFile, Edit)> edits)
    {
        var name = one.Type is QualifiedNameSyntax qualified ? qualified.Right : one.Type as SimpleNameSyntax;
        if (name is GenericNameSyntax { Identifier.ValueText: "Func", TypeArgumentList.Arguments: var arguments })
        {
            var result = arguments[arguments.Count - 1].Span;
            edits.Add((file, Edit.Open(result.Start, await names.NameAsync(file, result.Start, 1, edits, one.Task).ConfigureAwait(false) + "<", result.End)));
            edits.Add((file, Edit.Close(result.End, ">", result.Start)));
        }
        else if (name is { Identifier.ValueText: "Action" })
        {
            var task = await names.NameAsync(file, one.Type.SpanStart, 0, edits, one.Task).ConfigureAwait(false);
            edits.Add((file, Edit.Replace(name.Identifier.Span, name is GenericNameSyntax ? "Func" : "Func<" + task + ">")));
            if (name is GenericNameSyntax generic)
            {
                edits.Add((file, Edit.Before(generic.TypeArgumentList.GreaterThanToken.SpanStart, ", " + task)));
            }
        }
    }
}
