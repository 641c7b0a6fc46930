using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>A name of a file that is to mean a certain type or namespace, in the form that the planner settles on.</summary>
internal sealed class NameItem
{
    internal NameItem(FileKey file, WrittenName written, DocumentationId target, int namespaceLength)
    {
        File = file;
        Written = written;
        Target = target;
        NamespaceLength = namespaceLength;
        Form = written.IsInDirective || target.Kind == DocumentationIdKind.Namespace ? (written.IsGlobal ? NameForm.Global : NameForm.Qualified)
            : written.IsGlobal ? NameForm.Global : NameForm.Simple;
        if (!CanTake(Form))
        {
            Advance();
        }
    }

    internal FileKey File { get; }

    internal WrittenName Written { get; }

    /// <summary>What it is to mean.</summary>
    internal DocumentationId Target { get; }

    /// <summary>How many of the target's segments are its namespace.</summary>
    internal int NamespaceLength { get; }

    /// <summary>The target's namespace.</summary>
    internal string Namespace => DocumentationId.Of(DocumentationIdKind.Namespace, Target.Segments.RemoveRange(NamespaceLength, Target.Segments.Length - NamespaceLength)).FullName;

    /// <summary>Whether the target's members are to be in scope while no name is written: an extension method's class.</summary>
    internal bool IsMember { get; init; }

    /// <summary>The segments to write where a namespace around the place was left out before; 0 where none was.</summary>
    internal int RelativeCount { get; init; }

    /// <summary>What is written behind the name, such as the dot before a member that had no receiver.</summary>
    internal string Suffix { get; init; } = "";

    /// <summary>The import that brought in the old meaning, or null where none of this file did.</summary>
    internal UsingDirectiveSyntax? Origin { get; init; }

    /// <summary>The name in each document of the file that has it.</summary>
    internal Dictionary<DocumentId, SyntaxNode> Places { get; } = [];

    /// <summary>The form at present.</summary>
    internal NameForm Form { get; set; }

    /// <summary>Whether the target is meant in this form.</summary>
    internal bool IsSettled => Form != NameForm.None;

    /// <summary>Whether a simple name may have its namespace imported; a qualified one becomes simple only where that is in scope.</summary>
    internal bool MayImport => Written.IsSimple || IsMember;

    /// <summary>The removal of the origin that this form counts on, or null.</summary>
    internal UsingItem? Drop { get; set; }

    /// <summary>The directive that this form needs, as the last build put it.</summary>
    internal TextChange? Insertion { get; set; }

    /// <summary>Whether an alias can be declared for the target.</summary>
    internal bool CanBeAliased => !IsMember && !Written.IsAttribute && !Written.IsInDirective && Target.Arity == 0 && NamespaceLength == Target.Segments.Length - 1 && NamespaceLength > 0;

    /// <summary>Takes the next form.</summary>
    internal void Advance()
    {
        do
        {
            Form++;
        }
        while (Form < NameForm.None && (IsMember || Form == NameForm.Aliased || (Form == NameForm.Relative && RelativeCount == 0) || !CanTake(Form)));
    }

    /// <summary>The edits of the name itself.</summary>
    internal IEnumerable<TextChange> Edits() =>
        IsMember || Form == NameForm.None ? [] : Written.Write(Target, CountIn(Form), Form == NameForm.Global ? "global::" : "", Suffix);

    private bool CanTake(NameForm form) => IsMember || form == NameForm.None || Written.CanTake(CountIn(form), form == NameForm.Global);

    private int CountIn(NameForm form) => form switch
    {
        NameForm.Simple or NameForm.Aliased => Target.Segments.Length - NamespaceLength,
        NameForm.Relative => RelativeCount,
        _ => Target.Segments.Length,
    };
}
