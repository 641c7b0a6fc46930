using Microsoft.CodeAnalysis.CodeFixes;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Offers to repair names that no longer compile because what they reach has moved or is replaced, where a declaration proves it.</summary>
internal static class PathErrorFix
{
    private const string PathTitle = "Use the new path";
    private const string MemberTitle = "Use the replacement";

    /// <summary>The compiler's ids served.</summary>
    internal static ImmutableArray<string> Ids { get; } = ImmutableArray.Create("CS0103", "CS0104", "CS0117", "CS0234", "CS0246", "CS1061", "CS1069");

    /// <summary>Registers the fixes of one diagnostic that a declaration proves.</summary>
    internal static async Task RegisterAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        var solution = context.Document.Project.Solution;
        var places = ImmutableArray.Create(new FixPlace(context.Document.Id, diagnostic));
        var paths = PathRewriteEngine.ForNames();
        if (paths.Serves(diagnostic.Id) && await SelectedUses.AnyAsync(solution, places, context.CancellationToken).ConfigureAwait(false))
        {
            context.RegisterCodeFix(EngineAction.Create(PathTitle, FixKeys.Rewrite, paths, context.Document, diagnostic), diagnostic);
        }

        var members = new ReplacedMemberEngine();
        if (members.Serves(diagnostic.Id) && !(await members.PlanAsync(solution, places, context.CancellationToken).ConfigureAwait(false)).IsEmpty)
        {
            context.RegisterCodeFix(EngineAction.Create(MemberTitle, FixKeys.Rewrite, members, context.Document, diagnostic), diagnostic);
        }
    }
}
