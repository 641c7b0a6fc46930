namespace Ssot.Analyzers.CodeFixes;

/// <summary>
/// Equivalence keys of the code actions: one a kind of edit, never with a symbol's name in it, since the bulk runner
/// takes the key of the first diagnostic for all.
/// </summary>
public static class FixKeys
{
    /// <summary>Await a call and make its callers async.</summary>
    public const string Await = "SSOT.Await";

    /// <summary>Redirect uses of a duplicate type to the canonical one.</summary>
    public const string Redirect = "SSOT.Redirect";

    /// <summary>Rewrite a deprecated path.</summary>
    public const string Rewrite = "SSOT.Rewrite";

    /// <summary>Add an entry to a manifest; interactive only.</summary>
    public const string Declare = "SSOT.Declare";

    /// <summary>Repair what no longer compiles, by whatever family can.</summary>
    public const string Repair = "SSOT.Repair";

    /// <summary>Turn a duplicate into an <c>[Obsolete]</c> shim of the canonical type.</summary>
    public const string Shim = "SSOT.Shim";

    /// <summary>Says why a duplicate can't become a shim; changes nothing.</summary>
    public const string NoShim = "SSOT.NoShim";

    /// <summary>Add a duplicate's constructors to the canonical type as <c>[Obsolete]</c> ones.</summary>
    public const string ForwardingConstructor = "SSOT.ForwardingConstructor";

    /// <summary>Delete a duplicate that nothing uses.</summary>
    public const string Delete = "SSOT.Delete";

    /// <summary>Declare one of several look-alike types canonical.</summary>
    public const string DeclareCanonical = "SSOT.DeclareCanonical";
}
