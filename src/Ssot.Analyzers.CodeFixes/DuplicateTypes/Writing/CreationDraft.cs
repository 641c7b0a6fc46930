using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DuplicateTypes;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;

/// <summary>A creation on its way to a constructor of the canonical type: what becomes of arguments, and with that of the initializer.</summary>
internal sealed class CreationDraft
{
    private readonly CreationSyntax _creation;
    private readonly IMethodSymbol _constructor;
    private readonly NameMap _mapping;
    private readonly Counterparts _counterparts;
    private readonly SemanticModel _model;
    private readonly InitializerPlan _initializer;
    private readonly ImmutableArray<ArgumentMap>.Builder _items = ImmutableArray.CreateBuilder<ArgumentMap>();
    private readonly List<ArgumentSyntax> _moved = [];
    private int _missing;

    internal CreationDraft(CreationSyntax creation, IMethodSymbol constructor, NameMap mapping, Counterparts counterparts, SemanticModel model)
    {
        (_creation, _constructor, _mapping, _counterparts, _model) = (creation, constructor, mapping, counterparts, model);
        _initializer = new InitializerPlan(creation.Initializer);
    }

    /// <summary>Whether the initializer sets what a parameter takes.</summary>
    internal bool IsSetInInitializer(IParameterSymbol parameter)
    {
        foreach (var expression in _creation.Initializer?.Expressions ?? default)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left })
            {
                _mapping.TryMap(left.Identifier.ValueText, out var name);
                if (name is not null && NameMap.AreOne(name, parameter.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>An old parameter has another name.</summary>
    internal void Rename(string oldName, string newName)
    {
        if (oldName != newName)
        {
            _items.Add(new ArgumentMap(oldName, newName, null, default));
        }
    }

    /// <summary>An old parameter has no counterpart.</summary>
    internal void Drop(string oldName) => _items.Add(new ArgumentMap(oldName, null, null, default));

    /// <summary>A new parameter is given an expression.</summary>
    internal void Add(string newName, string expression) => _items.Add(new ArgumentMap(null, newName, expression, default));

    /// <summary>What was an argument is set in the initializer; returns why that can't be, or null.</summary>
    internal string? MoveToInitializer(string oldName, IReadOnlyList<ArgumentSyntax> arguments, string member)
    {
        if (arguments.Count != 1)
        {
            return $"'{oldName}' takes several arguments, '{member}' one value";
        }

        Drop(oldName);
        _moved.Add(arguments[0]);
        _initializer.Append(member, arguments[0].Expression.ToString());
        return null;
    }

    /// <summary>Maps the initializer and what the declaration adds, and writes it all.</summary>
    /// <param name="old">The parameters that the arguments were written for.</param>
    /// <param name="isGiven">Whether an argument goes to a new parameter.</param>
    /// <param name="cost">How far the constructor is from the old one.</param>
    internal MappedCreation Finish(OldSignature old, Func<IParameterSymbol, bool> isGiven, int cost)
    {
        var obstacle = MapInitializer(isGiven) ?? AddConstants() ?? CheckRequired();
        return obstacle is null ? Write(old, cost) : MappedCreation.Failure(obstacle);
    }

    // What an initializer set may be a parameter now, or have another name.
    private string? MapInitializer(Func<IParameterSymbol, bool> isGiven)
    {
        foreach (var expression in _creation.Initializer?.Expressions ?? default)
        {
            // Elements of a collection and indexers stay.
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment && Map(left, assignment, isGiven) is { } obstacle)
            {
                return obstacle;
            }
        }

        return null;
    }

    private string? Map(IdentifierNameSyntax left, AssignmentExpressionSyntax assignment, Func<IParameterSymbol, bool> isGiven)
    {
        _mapping.TryMap(left.Identifier.ValueText, out var name);
        if (name is null)
        {
            _initializer.Remove(assignment);
            return SideEffects.MayHave(assignment.Right) ? $"what '{left}' is set to does something" : null;
        }

        var member = assignment.Right is InitializerExpressionSyntax ? _counterparts.FindFilled(_constructor.ContainingType, name) : _counterparts.FindSettable(_constructor.ContainingType, name);
        var parameter = _constructor.Parameters.FirstOrDefault(p => NameMap.AreOne(p.Name, name) && !isGiven(p));
        if (parameter is not null && (member is null || !parameter.IsOptional) && assignment.Right is not InitializerExpressionSyntax)
        {
            Add(parameter.Name, assignment.Right.ToString());
            _initializer.Remove(assignment);
            return null;
        }

        if (member is null)
        {
            return $"'{_constructor.ContainingType.Name}' has no '{name}' that can be set here";
        }

        _initializer.Rename(left, member.Name);
        return null;
    }

    private string? AddConstants()
    {
        foreach (var item in _mapping.Listed.Items)
        {
            if (item is not { Old: null, New: { } name, Constant: { } constant })
            {
                continue;
            }

            if (_constructor.Parameters.FirstOrDefault(p => NameMap.AreOne(p.Name, name)) is { } parameter)
            {
                Add(parameter.Name, constant);
            }
            else if (_counterparts.FindSettable(_constructor.ContainingType, name) is { } member)
            {
                _initializer.Append(member.Name, constant);
            }
            else if (_constructor.ContainingType.InstanceConstructors.Any(other => other.Parameters.Any(p => NameMap.AreOne(p.Name, name))))
            {
                // One that takes it is the better choice.
                _missing++;
            }
            else
            {
                return $"'{_constructor.ContainingType.Name}' has no '{name}'";
            }
        }

        return null;
    }

    private string? CheckRequired()
    {
        if (_constructor.HasAttribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"))
        {
            return null;
        }

        foreach (var member in _counterparts.MembersOf(_constructor.ContainingType))
        {
            if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && !_initializer.Sets(member.Name))
            {
                return $"nothing is there to set the required '{member.Name}' to";
            }
        }

        return null;
    }

    private MappedCreation Write(OldSignature old, int cost)
    {
        var mapped = ArgumentMapper.Map(old, _creation.Arguments, new ArgumentMapping(_items.ToImmutable()), _constructor.Parameters);
        if (mapped.Obstacle is { } obstacle)
        {
            return MappedCreation.Failure(obstacle);
        }

        var changes = mapped.Changes;
        var dropped = mapped.Dropped.RemoveAll(_moved.Contains);
        if (_creation.Arguments is { } list && dropped.Any(static argument => SideEffects.MayHave(argument.Expression)))
        {
            if (_creation.Node is not ExpressionSyntax expression || !DroppedArguments.TryKeep(expression, list, dropped, _model, out var kept))
            {
                return MappedCreation.Failure("an argument that would be dropped does something");
            }

            changes = kept is { } statement ? changes.Add(statement) : changes;
        }

        if (_creation.Arguments is null && (mapped.Added.Length > 0 || _initializer.IsEmpty))
        {
            changes = changes.Add(new TextChange(new TextSpan(_creation.EndOfHead, 0), mapped.Added.Length > 0 ? mapped.Text : "()"));
        }

        return _initializer.TryWrite(_creation, out var edits)
            ? MappedCreation.Success(changes.AddRange(edits), (10 * (_moved.Count + _missing)) + cost)
            : MappedCreation.Failure("the initializer can't be rewritten without losing a comment");
    }
}
