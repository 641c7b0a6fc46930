using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.AsyncFactories;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>
/// Follows the flows of copies through the files that can see one: those that say a copy's name, then those that say the
/// name of a member which hands one out, until no new name comes up.
/// </summary>
internal sealed class FlowScan(FlowContext context)
{
    private readonly WordIndex _words = new();
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);

    internal async Task RunAsync()
    {
        context.Words.UnionWith(context.Copies.Names);
        await FindAliasesAsync().ConfigureAwait(false);
        var slots = new SlotNodes(context);
        var pending = new List<SourceFile>(context.View.Files);
        while (true)
        {
            var words = new HashSet<string>(context.Words, StringComparer.Ordinal);
            var left = new List<SourceFile>();
            foreach (var file in pending)
            {
                if (!await HasAnyAsync(file, words).ConfigureAwait(false))
                {
                    left.Add(file);
                    continue;
                }

                foreach (var document in file.Documents)
                {
                    await VisitAsync(document, slots).ConfigureAwait(false);
                }
            }

            if (left.Count == pending.Count || words.Count == context.Words.Count)
            {
                break;
            }

            pending = left;
        }

        context.RuntimeTypes.Connect(context.Groups);
    }

    private async Task FindAliasesAsync()
    {
        foreach (var file in context.View.Files)
        {
            if (!await HasAnyAsync(file, context.Copies.Names).ConfigureAwait(false))
            {
                continue;
            }

            foreach (var document in file.Documents)
            {
                var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
                foreach (var node in root!.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
                {
                    if (node is UsingDirectiveSyntax { Alias: { } alias })
                    {
                        _aliases.Add(alias.Name.Identifier.ValueText);
                        context.Words.Add(alias.Name.Identifier.ValueText);
                    }
                }
            }
        }
    }

    private async Task<bool> HasAnyAsync(SourceFile file, HashSet<string> words) =>
        (await _words.FindAsync(file, words, context.CancellationToken).ConfigureAwait(false)).Count > 0;

    private async Task VisitAsync(Document document, SlotNodes slots)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var model = await context.View.ModelAsync(document, context.CancellationToken).ConfigureAwait(false);
        var root = await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        new NameFlow(context, slots, document, model).Visit(root, _aliases);
        new DeclarationFlow(context, slots, model).Visit(root);
        new OperationFlow(context, slots, document, model).Visit(root);
    }
}
