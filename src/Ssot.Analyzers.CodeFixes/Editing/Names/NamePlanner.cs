using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>
/// Makes names mean other types: adds and rewrites using directives, and writes each name in the simplest form that
/// binds to its target in every document of the file. Names and directives are added first, then settled all together
/// by binding the text with the edits; each item then has its edits for the group of whoever asked.
/// </summary>
/// <param name="before">The solution whose texts the edits are of.</param>
/// <param name="moved">Where the types behind a changed using directive have gone.</param>
internal sealed class NamePlanner(Solution before, MovedTypes moved)
{
    private readonly NamePlan _plan = new(before, moved);

    /// <summary>Asks that a name means a type or namespace.</summary>
    /// <param name="document">The document; ask once for each linked one that has the name.</param>
    /// <param name="path">The whole of the name that is to be written anew; of an extension method's call the method's name.</param>
    /// <param name="target">What it is to mean; for an extension method, the class that has it.</param>
    /// <param name="old">What it meant, or null where that is unknown: a new import goes beside the old one.</param>
    /// <param name="isMember">Whether the name is that of an extension method, so that only its namespace is needed.</param>
    /// <param name="suffix">What is written behind the name, such as the dot before a member that had no receiver.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The item, or null where the target does not exist here or type arguments have no place in it.</returns>
    internal async Task<NameItem?> AddNameAsync(
        Document document, SyntaxNode path, DocumentationId target, DocumentationId? old, bool isMember = false, string suffix = "", CancellationToken cancellationToken = default)
    {
        await _plan.OpenAsync(document, cancellationToken).ConfigureAwait(false);
        return _plan.AddName(document, path, target, old, isMember, suffix, cancellationToken);
    }

    /// <summary>Asks that a using directive imports something else, with all that follows for the names it brings in.</summary>
    /// <param name="document">The document; ask once for each linked one that has the directive.</param>
    /// <param name="directive">The directive.</param>
    /// <param name="old">What it imports or renames.</param>
    /// <param name="target">What it is to import or rename instead; null to take it out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The item, or null where type arguments have no place in the target.</returns>
    internal async Task<UsingItem?> AddUsingAsync(Document document, UsingDirectiveSyntax directive, DocumentationId old, DocumentationId? target, CancellationToken cancellationToken)
    {
        if (target is not null && !WrittenName.Of(directive.NamespaceOrType).Fits(target))
        {
            return null;
        }

        await _plan.OpenAsync(document, cancellationToken).ConfigureAwait(false);
        return await _plan.AddUsingAsync(document, directive, old, target, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the forms and states that bind; items for which there is none end without edits.</summary>
    internal Task SettleAsync(CancellationToken cancellationToken) => new NameSettling(_plan).RunAsync(cancellationToken);

    /// <summary>The edits of a settled name, the directives it needs among them; none where it did not settle.</summary>
    internal static IEnumerable<(FileKey File, TextChange Change)> EditsOf(NameItem item)
    {
        if (!item.IsSettled)
        {
            yield break;
        }

        foreach (var change in item.Edits())
        {
            yield return (item.File, change);
        }

        if (item.Insertion is { } insertion)
        {
            yield return (item.File, insertion);
        }

        foreach (var edit in item.Drop is { IsSettled: true } drop ? EditsOf(drop) : [])
        {
            yield return edit;
        }
    }

    /// <summary>The edits of a settled directive, with those of the names that follow from it; none where it did not settle.</summary>
    internal static IEnumerable<(FileKey File, TextChange Change)> EditsOf(UsingItem item)
    {
        if (!item.IsSettled)
        {
            yield break;
        }

        foreach (var change in item.Edits)
        {
            yield return (item.File, change);
        }

        foreach (var name in item.Forced)
        {
            foreach (var edit in EditsOf(name))
            {
                yield return edit;
            }
        }
    }
}
