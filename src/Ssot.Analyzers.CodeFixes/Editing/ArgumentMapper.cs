using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.Declarations;

namespace Ssot.Analyzers.CodeFixes.Editing;

/// <summary>
/// Maps a call's arguments from an old parameter list to a new one by a <c>with (…)</c> list. The arguments keep their
/// order in the text, so they are evaluated as before: where a position differs the argument is named instead of moved.
/// </summary>
internal sealed class ArgumentMapper
{
    private readonly BaseArgumentListSyntax? _list;
    private readonly ArgumentMapping _mapping;
    private readonly ImmutableArray<IParameterSymbol> _parameters;
    private readonly ArgumentSyntax?[] _sources;
    private readonly bool _dropsNothing;
    private readonly List<MappedArgument> _items = [];
    private readonly ImmutableArray<ArgumentSyntax>.Builder _dropped = ImmutableArray.CreateBuilder<ArgumentSyntax>();

    private ArgumentMapper(BaseArgumentListSyntax? list, ArgumentMapping mapping, ImmutableArray<IParameterSymbol> parameters, bool dropsNothing)
    {
        _dropsNothing = dropsNothing;
        _list = list;
        _mapping = mapping;
        _parameters = parameters;
        _sources = new ArgumentSyntax?[parameters.Length];
    }

    /// <summary>Maps an argument list.</summary>
    /// <param name="old">What is known of the parameters the call was written for.</param>
    /// <param name="arguments">The call's arguments, or null for a creation without a list.</param>
    /// <param name="mapping">The entry's <c>with (…)</c> list.</param>
    /// <param name="parameters">The new parameters; of an extension method called as one, those of its reduced form.</param>
    /// <param name="cancellationToken">An expression to pass where the new side takes a <c>CancellationToken</c> that nothing maps to, or null.</param>
    /// <param name="dropsNothing">Whether, of an old side that is gone, a <c>null</c> or <c>default</c> goes where the new side has no place for it.</param>
    /// <returns>The edits, or why there are none.</returns>
    internal static MappedArguments Map(
        OldSignature old, BaseArgumentListSyntax? arguments, ArgumentMapping mapping, ImmutableArray<IParameterSymbol> parameters, string? cancellationToken = null, bool dropsNothing = false)
    {
        var mapper = new ArgumentMapper(arguments, mapping, parameters, dropsNothing);
        var obstacle = mapper.MapGiven(old) ?? mapper.Add(old, cancellationToken) ?? mapper.Place();
        return obstacle is null
            ? ArgumentListEditor.Edit(arguments, mapper._items, mapper._dropped.ToImmutable())
            : MappedArguments.Failure(obstacle);
    }

    private string? MapGiven(OldSignature old)
    {
        if (_list is null)
        {
            return null;
        }

        var arguments = _list.Arguments;
        var named = new HashSet<string>(StringComparer.Ordinal);
        var nothings = new HashSet<int>();
        var positional = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].NameColon is { } name)
            {
                named.Add(name.Name.Identifier.ValueText);
            }
            else
            {
                positional = i + 1;
                if (_dropsNothing && IsNothing(arguments[i].Expression))
                {
                    nothings.Add(i);
                }
            }
        }

        int[]? aligned = null;
        for (var i = 0; i < arguments.Count; i++)
        {
            int target;
            if (OldName(old, arguments[i], i) is { } name)
            {
                var newName = _mapping.Map(name);
                target = newName is null ? ArgumentAlignment.Drop : IndexOf(newName);
                if (newName is not null && target < 0 && (old.HasNames || !_dropsNothing || !IsNothing(arguments[i].Expression)))
                {
                    return $"the replacement has no parameter '{newName}'";
                }
            }
            else if (old.HasNames)
            {
                target = ArgumentAlignment.Unclear;
            }
            else
            {
                aligned ??= ArgumentAlignment.Align(old, _mapping, _parameters, named, nothings, positional);
                target = aligned[i];
            }

            if (target == ArgumentAlignment.Unclear)
            {
                return $"what argument {i + 1} has become can't be told";
            }

            if (target == ArgumentAlignment.Drop)
            {
                _dropped.Add(arguments[i]);
            }
            else if (Take(target, arguments[i]) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private static bool IsNothing(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.NullLiteralExpression) || expression.IsKind(SyntaxKind.DefaultLiteralExpression) || expression.IsKind(SyntaxKind.DefaultExpression);

    private static string? OldName(OldSignature old, ArgumentSyntax argument, int position)
    {
        if (argument.NameColon is { } name)
        {
            return name.Name.Identifier.ValueText;
        }

        if (old.Parameters.IsDefaultOrEmpty)
        {
            return null;
        }

        var last = old.Parameters.Length - 1;
        return position <= last ? old.Parameters[position].Name
            : old.Parameters[last].IsParams ? old.Parameters[last].Name
            : null;
    }

    private string? Take(int index, ArgumentSyntax argument)
    {
        var parameter = _parameters[index];
        if (_sources[index] is not null && !parameter.IsParams)
        {
            return $"two arguments become '{parameter.Name}'";
        }

        if (!Accepts(parameter.RefKind, argument.RefKindKeyword.Kind()))
        {
            return $"'{parameter.Name}' is passed otherwise than the old parameter";
        }

        _sources[index] = argument;
        _items.Add(new MappedArgument(index, parameter.Name, argument, null));
        return null;
    }

    private static bool Accepts(RefKind kind, SyntaxKind keyword) => kind switch
    {
        RefKind.Out => keyword == SyntaxKind.OutKeyword,
        RefKind.Ref => keyword == SyntaxKind.RefKeyword,
        RefKind.None => keyword == SyntaxKind.None,
        _ => keyword != SyntaxKind.OutKeyword,
    };

    private string? Add(OldSignature old, string? cancellationToken)
    {
        foreach (var item in _mapping.Items)
        {
            if (item is not { Old: null, New: { } name, Constant: { } constant })
            {
                continue;
            }

            var index = IndexOf(name);
            if (index < 0)
            {
                return $"the replacement has no parameter '{name}'";
            }

            if (_sources[index] is not null)
            {
                return $"two arguments become '{name}'";
            }

            Insert(index, constant, named: true);
        }

        for (var i = 0; i < _parameters.Length; i++)
        {
            var parameter = _parameters[i];
            if (IsGiven(i))
            {
                continue;
            }

            if (cancellationToken is not null && IsCancellationToken(parameter.Type))
            {
                Insert(i, cancellationToken, named: false);
            }
            else if (parameter is { IsOptional: false, IsParams: false })
            {
                if (OmittedValue(old, parameter.Name) is not { } value)
                {
                    return $"nothing is there to pass for '{parameter.Name}'";
                }

                Insert(i, value, named: true);
            }
        }

        return null;
    }

    private bool IsGiven(int index)
    {
        foreach (var item in _items)
        {
            if (item.Index == index)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCancellationToken(ITypeSymbol type) =>
        type is { Name: "CancellationToken", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    // An optional parameter that has become a required one is passed what the compiler passed.
    private string? OmittedValue(OldSignature old, string newName)
    {
        if (!old.Parameters.IsDefault)
        {
            foreach (var parameter in old.Parameters)
            {
                if (parameter is { Name: { } name, DefaultText: { } value } && _mapping.Map(name) == newName)
                {
                    return value;
                }
            }
        }

        return null;
    }

    // In its own position where all before it are in theirs, else behind the others.
    private void Insert(int index, string text, bool named)
    {
        var inPlace = 0;
        while (inPlace < _items.Count && _items[inPlace].Index == inPlace)
        {
            inPlace++;
        }

        _items.Insert(inPlace >= index ? index : _items.Count, new MappedArgument(index, _parameters[index].Name, null, text) { IsNamed = named });
    }

    private string? Place()
    {
        var inPlace = true;
        for (var i = 0; i < _items.Count; i++)
        {
            var item = _items[i];
            var rest = _parameters[item.Index].IsParams && i > 0 && _items[i - 1].Index == item.Index;
            inPlace = inPlace && (item.Index == i || rest);
            if (rest && !inPlace)
            {
                return $"several arguments for '{item.Name}' can't be named";
            }

            _items[i] = item with { IsNamed = item.IsNamed || !inPlace || item.Argument?.NameColon is not null };
        }

        return null;
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (_parameters[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One argument of the new list.</summary>
/// <param name="Index">The new parameter's position.</param>
/// <param name="Name">The new parameter's name.</param>
/// <param name="Argument">The argument of the call it keeps, or null for an added one.</param>
/// <param name="Text">The expression of an added one.</param>
internal readonly record struct MappedArgument(int Index, string Name, ArgumentSyntax? Argument, string? Text)
{
    /// <summary>Whether it must be written with its name.</summary>
    internal bool IsNamed { get; init; }
}
