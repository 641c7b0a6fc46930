using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.Tests.Editing;

/// <summary>The simplest engine there is: an unknown name becomes the next one of a chain.</summary>
internal sealed class ReplacingEngine(params (string Old, string New)[] steps) : IFixEngine
{
    internal int Plans { get; private set; }

    public ImmutableArray<DiagnosticAnalyzer> CreateAnalyzers() => [];

    public bool Serves(string id) => id == "CS0103";

    public async Task<ImmutableArray<EditGroup>> PlanAsync(Solution solution, ImmutableArray<FixPlace> places, CancellationToken cancellationToken)
    {
        Plans++;
        var groups = ImmutableArray.CreateBuilder<EditGroup>();
        foreach (var place in places)
        {
            var document = solution.GetDocument(place.Document)!;
            var root = await document.GetSyntaxRootAsync(cancellationToken);
            if (root!.FindNode(place.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<IdentifierNameSyntax>() is not { } name)
            {
                continue;
            }

            foreach (var (old, @new) in steps)
            {
                if (name.Identifier.ValueText == old)
                {
                    var group = new EditGroup(old);
                    group.Replace(document, name.Span, @new);
                    groups.Add(group);
                }
            }
        }

        return groups.ToImmutable();
    }
}
