using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>A name that nobody edits and whose meaning hangs on a using directive that changes.</summary>
/// <param name="Owner">The directive.</param>
/// <param name="Document">The document.</param>
/// <param name="Node">The name, the whole of it that reaches a type or namespace.</param>
/// <param name="Expected">What it is to mean after the change; for a member, the type that has it.</param>
/// <param name="IsMember">Whether it is a member that the directive brings into scope.</param>
/// <param name="IsCovered">Whether the directive brings it in, rather than something else that the new import may clash with.</param>
/// <param name="Stays">Whether it means after the change what it meant before.</param>
internal sealed record Watch(UsingItem Owner, Document Document, SyntaxNode Node, DocumentationId Expected, bool IsMember, bool IsCovered, bool Stays)
{
    internal TextSpan Span => Node.Span;

    /// <summary>Whether the name has to be written otherwise for that.</summary>
    internal bool IsRenamed { get; init; }
}

/// <summary>What is wrong with a name after the edits.</summary>
internal enum Mismatch
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It means nothing.</summary>
    Missing,

    /// <summary>It means several things, or something else.</summary>
    Taken,
}
