using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.AsyncFactories;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.DeprecatedPaths;

namespace Ssot.Analyzers.CodeFixes.DeprecatedPaths;

/// <summary>Rewrites one use of a replaced member, by the first entry and overload for which the result binds to the replacement.</summary>
internal sealed class MemberReplacementPlanner
{
    private readonly CallReplacement _calls;
    private readonly AccessReplacement _accesses;
    private readonly CreationReplacement _creations;
    private readonly CrefReplacement _crefs;
    private readonly OverrideReplacement _overrides;
    private readonly IndexerReplacement _indexers;

    internal MemberReplacementPlanner(SemanticModel model, ReplacedMemberContext context, CancellationToken cancellationToken)
    {
        var parts = new ReplacementParts(model, context, new TypeNaming(model, cancellationToken), cancellationToken);
        _calls = new CallReplacement(parts);
        _accesses = new AccessReplacement(parts);
        _creations = new CreationReplacement(parts);
        _crefs = new CrefReplacement(parts);
        _overrides = new OverrideReplacement(parts);
        _indexers = new IndexerReplacement(parts);
    }

    /// <summary>The rewritten use, or null where it can't be rewritten soundly.</summary>
    internal MemberReplacement? Plan(ReplacedMemberUse use)
    {
        foreach (var member in Ordered(use))
        {
            if (member.Move.New is { } target && Plan(use, member, target) is { } replacement)
            {
                return replacement;
            }
        }

        return null;
    }

    private MemberReplacement? Plan(ReplacedMemberUse use, ReplacedMember member, DocumentationId target) => use.Node switch
    {
        XmlTextAttributeSyntax => _crefs.PlanVerbatim(use, target),
        SimpleNameSyntax { Parent: NameMemberCrefSyntax } name => _crefs.Plan(use, name, target),
        SimpleNameSyntax name when _calls.IsCall(name) => _calls.Plan(use, name, member, target),
        SimpleNameSyntax name => _accesses.Plan(use, name, member, target),
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax => _indexers.Plan(use, (ExpressionSyntax)use.Node, member, target),
        BaseObjectCreationExpressionSyntax creation => _creations.Plan(use, creation, member, target),
        ConstructorInitializerSyntax initializer => _creations.PlanInitializer(use, initializer.ArgumentList, member, target),
        PrimaryConstructorBaseTypeSyntax baseType => _creations.PlanInitializer(use, baseType.ArgumentList, member, target),
        MemberDeclarationSyntax or VariableDeclaratorSyntax => _overrides.Plan(use, use.Node, target),
        _ => null,
    };

    // Of the entries of overloads, those that list as many parameters as the call has arguments come first.
    private static IEnumerable<ReplacedMember> Ordered(ReplacedMemberUse use)
    {
        if (use.Members.Length == 1 || (use.Node as SimpleNameSyntax)?.Parent?.Parent is not InvocationExpressionSyntax call)
        {
            return use.Members;
        }

        var count = call.ArgumentList.Arguments.Count;
        return use.Members.OrderBy(member => member.Move.Old.ParameterTypes is { IsDefault: false } types ? Math.Abs(types.Length - count) : int.MaxValue);
    }
}

/// <summary>What the parts of a planner share.</summary>
internal sealed class ReplacementParts(SemanticModel model, ReplacedMemberContext context, TypeNaming types, CancellationToken cancellationToken)
{
    internal SemanticModel Model => model;

    internal ReplacedMemberContext Context => context;

    internal TypeNaming Types => types;

    internal CancellationToken CancellationToken => cancellationToken;

    /// <summary>
    /// Whether an expression put at a place binds to a member. An argument that has no type yet keeps the compiler from
    /// choosing; the call then waits until a round that gives it one.
    /// </summary>
    internal bool BindsTo(string expression, int position, ISymbol target) =>
        expression.Length == 0
        || MemberHead.StandsFor(model.GetSpeculativeSymbolInfo(Bindable(position), SyntaxFactory.ParseExpression(expression), SpeculativeBindingOption.BindAsExpression).Symbol, target);

    // Within the value of an enum's member the compiler binds nothing of an enum's type on trial.
    private int Bindable(int position) =>
        model.SyntaxTree.GetRoot(cancellationToken).FindToken(position).Parent?.FirstAncestorOrSelf<EnumMemberDeclarationSyntax>() is { } member ? member.SpanStart : position;

    /// <summary>Whether a value of the type is awaited for its result.</summary>
    internal bool IsAwaitable(ITypeSymbol? type) => AwaitableTypes.For(context.Compilation).Get(type).IsAwaitable;

    /// <summary>Whether a value is read and nothing else.</summary>
    internal static bool IsRead(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
            || (node.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node))
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left != node,
            PostfixUnaryExpressionSyntax => false,
            PrefixUnaryExpressionSyntax unary => unary.Kind() is not (SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression),
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => false,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } => assignment.Left != tuple,
            RefExpressionSyntax => false,
            _ => true,
        };
    }

    /// <summary>The expression that has to be awaited for a member's value: the whole of <c>a?.b()</c>.</summary>
    internal static ExpressionSyntax Whole(ExpressionSyntax value)
    {
        var whole = value;
        for (SyntaxNode node = value; node.Parent is ExpressionSyntax parent and (MemberAccessExpressionSyntax or InvocationExpressionSyntax or ConditionalAccessExpressionSyntax); node = parent)
        {
            if (parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == node)
            {
                whole = conditional;
            }
        }

        return whole;
    }

    /// <summary>The result of a replacement whose value replaces another: awaited when the new one is awaitable and the old one was not.</summary>
    internal MemberReplacement? Replacement(ReplacedMemberUse use, IEnumerable<TextChange> changes, ExpressionSyntax value, ITypeSymbol? newType)
    {
        var sorted = changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End).ToImmutableArray();
        if (!IsAwaitable(newType) || IsAwaitedAlready(value) || IsAwaitable(TypeOf(use.Old)))
        {
            return new MemberReplacement(use, sorted, null);
        }

        // Behind '?.' more may follow that would be called on the task.
        var whole = Whole(value);
        if (whole != value && whole is ConditionalAccessExpressionSyntax conditional && LastOf(conditional) != value)
        {
            return null;
        }

        return new MemberReplacement(use, sorted, whole) { MayHaveBeenAwaitable = use.Old is null };
    }

    private static ExpressionSyntax LastOf(ConditionalAccessExpressionSyntax conditional) =>
        conditional.WhenNotNull is ConditionalAccessExpressionSyntax inner ? LastOf(inner) : conditional.WhenNotNull;

    private static bool IsAwaitedAlready(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax or ConditionalAccessExpressionSyntax
            || (node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } && node.Parent.Parent is InvocationExpressionSyntax)
            || (node is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } && node.Parent is InvocationExpressionSyntax))
        {
            node = node.Parent;
        }

        return node.Parent is AwaitExpressionSyntax;
    }

    private static ITypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
