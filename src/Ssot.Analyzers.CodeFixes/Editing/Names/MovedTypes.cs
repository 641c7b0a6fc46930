using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>Where namespaces and types have gone, as far as a compilation has the new side.</summary>
internal abstract class MovedTypes
{
    /// <summary>The present name of a namespace or type, or null where it stays, is removed, or its new side does not exist.</summary>
    internal abstract DocumentationId? Find(Compilation compilation, DocumentationId old);

    /// <summary>Simple names of types that have left a namespace by an entry of their own; attributes without their suffix too.</summary>
    internal abstract IEnumerable<string> NamesIn(DocumentationId ns);

    /// <summary>For engines that move no using directive.</summary>
    internal static MovedTypes None { get; } = new NoMoves();

    private sealed class NoMoves : MovedTypes
    {
        internal override DocumentationId? Find(Compilation compilation, DocumentationId old) => null;

        internal override IEnumerable<string> NamesIn(DocumentationId ns) => [];
    }
}
