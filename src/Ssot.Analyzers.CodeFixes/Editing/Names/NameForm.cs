namespace Ssot.Analyzers.CodeFixes.Editing.Names;

/// <summary>How a name is written, simplest first; each is tried by binding it, and the first that means the target stays.</summary>
internal enum NameForm
{
    /// <summary>The type's own name, its namespace imported where that is allowed.</summary>
    Simple,

    /// <summary>The type's own name, which an alias of the file gives to it.</summary>
    Aliased,

    /// <summary>Below a namespace around the place, where it was written so before.</summary>
    Relative,

    /// <summary>The full name.</summary>
    Qualified,

    /// <summary>The full name behind <c>global::</c>.</summary>
    Global,

    /// <summary>No form means the target here.</summary>
    None,
}
