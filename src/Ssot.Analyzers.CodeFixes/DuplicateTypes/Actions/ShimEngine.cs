using System.Text;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>
/// Turns a copy into an <c>[Obsolete]</c> type that derives from the canonical one: its constructors pass on, its renamed
/// members forward. It takes a canonical class that can be derived from; a sealed one or a struct can't, and a copy with
/// members of its own has more to say than a shim.
/// </summary>
internal sealed class ShimEngine : DeclarationEngine
{
    /// <summary>Why a copy can't derive from its canonical type, for a person; null where it could, or where that type is not seen.</summary>
    internal static string? Obstacle(Duplicate duplicate) => (duplicate.Type, duplicate.Canonical) switch
    {
        (_, null) => null,
        (_, { TypeKind: TypeKind.Struct }) => $"'{duplicate.CanonicalName}' is a struct",
        (_, { IsSealed: true }) => $"'{duplicate.CanonicalName}' is sealed",
        ({ TypeKind: TypeKind.Struct }, _) => $"'{duplicate.Name}' is a struct",
        var (copy, canonical) when copy.IsRecord != canonical.IsRecord => "a record and a class can't derive from each other",
        _ => null,
    };

    internal override async Task<EditGroup?> PlanAsync(CopyDeclaration copy, CancellationToken cancellationToken)
    {
        var (type, canonical) = (copy.Duplicate.Type, copy.Duplicate.Canonical);
        if (canonical is null
            || Obstacle(copy.Duplicate) is not null
            || type.Arity > 0
            || !copy.IsWhole
            || type.BaseType is not { SpecialType: SpecialType.System_Object })
        {
            return null;
        }

        var text = await copy.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var layout = Layout.Of(text, copy.Syntax);
        if (new ShimMembers(copy, canonical).Write(layout) is not { } members)
        {
            return null;
        }

        var group = new EditGroup($"turn '{copy.Duplicate.Name}' into a shim");
        if (!type.HasAttribute("System.ObsoleteAttribute"))
        {
            group.Insert(copy.Document, copy.Syntax.SpanStart, $"[System.Obsolete(\"Use {copy.Duplicate.CanonicalName}.\")]{layout.LineBreak}{layout.Indentation}");
        }

        var start = copy.Syntax.Identifier.Span.End;
        var body = new StringBuilder(" : ").Append(canonical.ToMinimalDisplayString(copy.Model, copy.Syntax.Identifier.SpanStart));
        foreach (var @base in copy.Syntax.BaseList?.Types ?? default)
        {
            body.Append(", ").Append(@base);
        }

        body.Append(members);
        group.Replace(copy.Document, TextSpan.FromBounds(start, copy.Syntax.Span.End), body.ToString());
        return group;
    }
}
