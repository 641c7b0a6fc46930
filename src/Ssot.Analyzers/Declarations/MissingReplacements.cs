using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.DeprecatedPaths;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.Declarations;

/// <summary>
/// Finds entries whose old side is used where their new side can't be found. Only what is used is looked up, and what is
/// used the deprecated-path rules have found already: where all replacements exist this costs a few look-ups. Uses of a
/// copy whose canonical type is missing are sought here, since no other rule has a place for them.
/// </summary>
internal sealed class MissingReplacements(SsotFacts facts)
{
    private readonly ConcurrentDictionary<Move, bool> _seen = new();
    private readonly ConcurrentDictionary<ISymbol, Move?> _moveOfOrphan = new(SymbolEqualityComparer.Default);
    private MovesByName? _orphans;

    /// <summary>Whether any entry that can be shown has a replacement.</summary>
    internal static bool HasWork(SsotFacts facts)
    {
        foreach (var move in facts.Moves)
        {
            if (move is { New: not null, Origin.Location: not null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports the entries that a file uses and no file before it; each once a compilation.</summary>
    internal void Report(SemanticModelAnalysisContext context)
    {
        var (model, cancellationToken) = (context.SemanticModel, context.CancellationToken);
        if (DeprecatedPathContext.HasWork(facts))
        {
            foreach (var use in DeprecatedPathContext.For(model.Compilation, facts, cancellationToken).UsesIn(model, cancellationToken))
            {
                // A string may mean something else.
                if (use.Kind != PathUseKind.Text)
                {
                    Report(use.Move, context);
                }
            }
        }

        if (facts.HasMemberMoves)
        {
            foreach (var use in ReplacedMemberContext.For(model.Compilation, facts).UsesIn(model, cancellationToken))
            {
                Report(use.Member.Move, context);
            }
        }

        ReportOrphans(Orphans(model.Compilation), context);
    }

    private void ReportOrphans(MovesByName orphans, SemanticModelAnalysisContext context)
    {
        if (orphans.IsEmpty)
        {
            return;
        }

        foreach (var node in context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            if (node is SimpleNameSyntax name
                && orphans.TryGet(name.Identifier.ValueText, out _)
                && Copies.NamedBy(name, context.SemanticModel, context.CancellationToken) is { } type
                && orphans.Find(type, _moveOfOrphan) is { } move
                && !IsInTypeOf(name))
            {
                Report(move, context);
            }
        }
    }

    private static bool IsInTypeOf(SimpleNameSyntax name)
    {
        for (var node = name.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseTypeDeclarationSyntax type && type.Identifier.ValueText == name.Identifier.ValueText)
            {
                return true;
            }
        }

        return false;
    }

    // Made twice by two threads it is the same.
    private MovesByName Orphans(Compilation compilation)
    {
        if (_orphans is { } known)
        {
            return known;
        }

        var orphans = new List<Move>();
        foreach (var move in facts.Moves)
        {
            if (move is { IsDuplicate: true, New: { } canonical, Origin.Location: not null } && !Exists(canonical, compilation))
            {
                orphans.Add(move);
            }
        }

        return _orphans = new MovesByName(orphans);
    }

    private void Report(Move move, SemanticModelAnalysisContext context)
    {
        if (move.New is { } replacement && _seen.TryAdd(move, true) && move.Origin.NewLocation is { } location && !Exists(replacement, context.SemanticModel.Compilation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.Unresolved,
                location,
                $"'{replacement}' is to replace '{move.Old}', which is used here, but can't be found; correct the id or reference its assembly"));
        }
    }

    private bool Exists(DocumentationId id, Compilation compilation)
    {
        if (id.IsMember)
        {
            // Explicit implementations are reached through their interface, not by their name.
            return (id.Name.IndexOf('#') > 0) || !ReplacedMemberContext.For(compilation, facts).Replacements.Find(id).IsEmpty;
        }

        if (SymbolLookup.Find(compilation, id) is not null)
        {
            return true;
        }

        var steps = facts.Steps(id, out var isRemoved);
        return steps.Count > 0 && !isRemoved && SymbolLookup.Find(compilation, steps[steps.Count - 1]) is not null;
    }
}
