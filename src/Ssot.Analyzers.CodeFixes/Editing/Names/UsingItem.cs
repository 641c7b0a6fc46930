using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>A using directive that is to import something else, or nothing, and what that takes elsewhere.</summary>
internal sealed class UsingItem
{
    internal UsingItem(FileKey file, UsingDirectiveSyntax directive, DocumentationId old, DocumentationId? target)
    {
        File = file;
        Directive = directive;
        Old = old;
        Target = target;
        State = target is null ? UsingState.Removed : UsingState.Replaced;
    }

    internal FileKey File { get; }

    /// <summary>The directive, in one of the file's documents.</summary>
    internal UsingDirectiveSyntax Directive { get; }

    /// <summary>What it imports or renames.</summary>
    internal DocumentationId Old { get; }

    /// <summary>What it is to import or rename, or null where it is to go.</summary>
    internal DocumentationId? Target { get; }

    /// <summary>The documents that have it.</summary>
    internal HashSet<DocumentId> Documents { get; } = [];

    internal UsingState State { get; set; }

    /// <summary>Names that have to be written otherwise when the directive changes.</summary>
    internal List<NameItem> Forced { get; } = [];

    /// <summary>Names that bind to nothing and that the new import alone gives their meaning.</summary>
    internal HashSet<string> Gone { get; } = new(StringComparer.Ordinal);

    /// <summary>The directive's own edits, as the last build put them.</summary>
    internal List<TextChange> Edits { get; } = [];

    internal bool IsGlobal => !Directive.GlobalKeyword.IsKind(SyntaxKind.None);

    internal bool IsStatic => !Directive.StaticKeyword.IsKind(SyntaxKind.None);

    internal bool IsPlain => !IsStatic && Directive.Alias is null;

    internal bool IsSettled => State != UsingState.Left;

    /// <summary>Whether the path needs <c>global::</c> to mean the target where the directive stands.</summary>
    internal bool IsRooted { get; private set; }

    /// <summary>Whether the last build wrote the target into the directive, rather than take it out.</summary>
    internal bool IsRewritten => Edits.Count > 0 && Directive.NamespaceOrType.Span.Contains(Edits[0].Span);

    /// <summary>Tries the next way to write the directive.</summary>
    internal void Advance()
    {
        State = IsRooted ? UsingState.Left : State;
        IsRooted = true;
    }
}

/// <summary>What becomes of a using directive.</summary>
internal enum UsingState
{
    /// <summary>It imports the target.</summary>
    Replaced,

    /// <summary>It stays beside one of the target, since something still needs it.</summary>
    Kept,

    /// <summary>It goes.</summary>
    Removed,

    /// <summary>Nothing can be done about it.</summary>
    Left,
}
