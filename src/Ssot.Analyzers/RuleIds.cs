namespace Ssot.Analyzers;

/// <summary>The ids of all rules. The hundreds digit is the family; each id has a page at <c>docs/rules</c>.</summary>
public static class RuleIds
{
    /// <summary>An async factory call whose value is used or dropped without await.</summary>
    public const string UnawaitedFactory = "SSOT1001";

    /// <summary>The same where await can't stand.</summary>
    public const string UnawaitableFactory = "SSOT1002";

    /// <summary>An async factory call blocked on.</summary>
    public const string BlockedFactory = "SSOT1003";

    /// <summary>An <c>async void</c> function that is no event handler.</summary>
    public const string AsyncVoid = "SSOT1004";

    /// <summary>A task returned un-awaited out of a scope whose end it outlives.</summary>
    public const string EscapingTask = "SSOT1005";

    /// <summary>Declaration of a type that duplicates a canonical one.</summary>
    public const string DuplicateDeclaration = "SSOT2001";

    /// <summary>Use of a duplicate type.</summary>
    public const string DuplicateUse = "SSOT2002";

    /// <summary>Look-alike types whose constructors diverge, none declared canonical.</summary>
    public const string DivergingCopies = "SSOT2003";

    /// <summary>Look-alike types whose constructors agree, none declared canonical.</summary>
    public const string AgreeingCopies = "SSOT2004";

    /// <summary>A using directive of a deprecated path.</summary>
    public const string DeprecatedUsing = "SSOT3001";

    /// <summary>A name in code that reaches a deprecated path.</summary>
    public const string DeprecatedName = "SSOT3002";

    /// <summary>A string literal that is exactly a deprecated full name.</summary>
    public const string DeprecatedString = "SSOT3003";

    /// <summary>A use of a replaced member.</summary>
    public const string ReplacedMember = "SSOT3004";

    /// <summary>A manifest line that can't be read.</summary>
    public const string UnreadableManifest = "SSOT9001";

    /// <summary>An entry that can't be followed.</summary>
    public const string UnresolvedEntry = "SSOT9002";
}
