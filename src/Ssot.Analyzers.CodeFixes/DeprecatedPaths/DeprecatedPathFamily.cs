using Ssot.Analyzers.CodeFixes.DuplicateTypes.Vanished;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>
/// The family's engines together: a path that binds again brings replaced members to light, and the other way round; a
/// type that binds again under its new name, the arguments and members that got other names with it.
/// </summary>
internal static class DeprecatedPathFamily
{
    /// <summary>The engines for names and using directives alone.</summary>
    internal static IFixEngine CreateNameEngine() => CompositeEngine.OfFamily(new MappedTypeEngine(), PathRewriteEngine.ForNames());

    /// <summary>The engines for the rules asked for; strings are a matter of their own.</summary>
    internal static IFixEngine CreateEngine(IEnumerable<string> asked)
    {
        var engines = new List<IFixEngine>();
        foreach (var id in asked)
        {
            if (id == RuleIds.DeprecatedString)
            {
                engines.Add(PathRewriteEngine.ForTexts());
            }
            else if (!engines.Exists(static engine => engine is ReplacedMemberEngine))
            {
                engines.Add(new MappedTypeEngine());
                engines.Add(PathRewriteEngine.ForNames());
                engines.Add(new VanishedCopyEngine());
                engines.Add(new ReplacedMemberEngine());
            }
        }

        return CompositeEngine.OfFamily([.. engines]);
    }
}
