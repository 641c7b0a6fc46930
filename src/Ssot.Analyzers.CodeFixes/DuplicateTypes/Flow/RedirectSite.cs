using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>A place that is edited when its group moves; its node says which group that is.</summary>
internal abstract record RedirectSite(FlowNode Node, Document Document);

/// <summary>A name of a copy that becomes one of the canonical type: the whole of the dotted name, up to a type nested in the copy.</summary>
internal sealed record NameSite(FlowNode Node, Document Document, CopyType Copy, SyntaxNode Path, DocumentationId Old, DocumentationId Target) : RedirectSite(Node, Document);

/// <summary>A using directive that imports a copy's static members or renames it.</summary>
internal sealed record DirectiveSite(FlowNode Node, Document Document, CopyType Copy, UsingDirectiveSyntax Directive) : RedirectSite(Node, Document);

/// <summary>Edits worked out already: arguments, initializers, names of members.</summary>
internal sealed record EditSite(FlowNode Node, Document Document, ImmutableArray<TextChange> Changes) : RedirectSite(Node, Document);
