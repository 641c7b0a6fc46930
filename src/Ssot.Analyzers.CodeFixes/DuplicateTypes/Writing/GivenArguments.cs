using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>The arguments of a call by the parameters they are for.</summary>
internal sealed class GivenArguments
{
    private readonly List<ArgumentSyntax>[] _arguments;

    private GivenArguments(int count)
    {
        _arguments = new List<ArgumentSyntax>[count];
        for (var i = 0; i < count; i++)
        {
            _arguments[i] = [];
        }
    }

    internal int Count => _arguments.Length;

    /// <summary>The arguments of a parameter: several only where it takes the rest of them.</summary>
    internal IReadOnlyList<ArgumentSyntax> this[int parameter] => _arguments[parameter];

    internal static GivenArguments Of(ArgumentListSyntax? list, IMethodSymbol method)
    {
        var given = new GivenArguments(method.Parameters.Length);
        for (var i = 0; i < (list?.Arguments.Count ?? 0); i++)
        {
            var argument = list!.Arguments[i];
            var index = argument.NameColon is { } name ? IndexOf(method, name.Name.Identifier.ValueText) : Math.Min(i, method.Parameters.Length - 1);
            if (index >= 0)
            {
                given._arguments[index].Add(argument);
            }
        }

        return given;
    }

    private static int IndexOf(IMethodSymbol method, string name)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
