using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>The family's engines together: a path that binds again brings replaced members to light, and the other way round.</summary>
internal static class DeprecatedPathFamily
{
    internal static IFixEngine CreateEngine() => CompositeEngine.OfFamily(new PathRewriteEngine(), new ReplacedMemberEngine());
}
