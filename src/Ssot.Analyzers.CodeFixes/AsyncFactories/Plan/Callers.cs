using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>Finds who uses the functions whose return types change.</summary>
internal sealed class Callers(PlanContext context, CallerUses uses)
{
    /// <summary>Finds the uses of all the functions in one pass over the files that hold one of their names.</summary>
    internal async Task SearchAsync(IReadOnlyCollection<Function> functions)
    {
        var anywhere = new HashSet<string>(StringComparer.Ordinal);
        var inFile = new Dictionary<FileKey, HashSet<string>>();
        foreach (var function in functions)
        {
            AddNames(function, anywhere, inFile);
        }

        var searched = new HashSet<Function>(functions);
        foreach (var file in context.View.Files)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var names = anywhere;
            if (inFile.TryGetValue(file.Key, out var own))
            {
                names = new HashSet<string>(anywhere, StringComparer.Ordinal);
                names.UnionWith(own);
            }

            if (names.Count > 0)
            {
                foreach (var position in await context.Words.FindAsync(file, names, context.Cancellation).ConfigureAwait(false))
                {
                    await LookAsync(file, position, names, searched).ConfigureAwait(false);
                }
            }
        }
    }

    // What is private to a type or a function is not looked for in other files than those that declare it; an explicit
    // implementation is called by the name of what it implements.
    private static void AddNames(Function function, HashSet<string> anywhere, Dictionary<FileKey, HashSet<string>> inFile)
    {
        var name = function.Symbol.Name;
        var isLocal = function.Symbol.MethodKind == MethodKind.LocalFunction;
        if (!isLocal && (function.Symbol.DeclaredAccessibility != Accessibility.Private || function.Symbol.ContainingType is not { DeclaringSyntaxReferences.Length: 1 }))
        {
            anywhere.Add(name);
            return;
        }

        foreach (var place in function.Declarations)
        {
            if (!inFile.TryGetValue(place.File.Key, out var names))
            {
                inFile.Add(place.File.Key, names = new HashSet<string>(StringComparer.Ordinal));
            }

            names.Add(name);
        }
    }

    private async Task LookAsync(SourceFile file, int position, HashSet<string> names, HashSet<Function> searched)
    {
        foreach (var document in file.Variants)
        {
            var root = await document.GetSyntaxRootAsync(context.Cancellation).ConfigureAwait(false);
            if (root is null || position >= root.FullSpan.End)
            {
                continue;
            }

            var token = root.FindToken(position);
            if (token.IsKind(SyntaxKind.IdentifierToken) && token.Span.Contains(position) && names.Contains(token.ValueText) &&
                await ResolveAsync(document, token).ConfigureAwait(false) is { } method &&
                await context.Functions.GetAsync(method, context.Cancellation).ConfigureAwait(false) is { } function && searched.Contains(function) &&
                token.Parent is SimpleNameSyntax name)
            {
                await uses.UseAsync(function, method, name, document).ConfigureAwait(false);
                return;
            }
        }
    }

    // Asking for a declaration makes the table know the place: another '#if' may declare the function a second time.
    private async Task<IMethodSymbol?> ResolveAsync(Document document, SyntaxToken token)
    {
        switch (token.Parent)
        {
            case SimpleNameSyntax name:
                var model = await context.ModelAsync(document).ConfigureAwait(false);
                var info = model.GetSymbolInfo(name, context.Cancellation);
                return (info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null)) as IMethodSymbol;
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                var declaring = await context.ModelAsync(document).ConfigureAwait(false);
                return declaring.GetDeclaredSymbol(token.Parent, context.Cancellation) as IMethodSymbol;
            default:
                return null;
        }
    }
}
