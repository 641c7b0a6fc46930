using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>Works out what a use of a copy becomes, or notes why it can't become anything.</summary>
internal sealed class UseSites(FlowContext context, Document document, SemanticModel model)
{
    private readonly Counterparts _counterparts = context.CounterpartsIn(model.Compilation);

    /// <summary>A member of a copy is read, written or called.</summary>
    internal void AddMember(IOperation use, ISymbol member, FlowNode node)
    {
        if (IsSetByCreation(use))
        {
            return;
        }

        var counterpart = _counterparts.Find(member, out var obstacle);
        if (counterpart is null)
        {
            context.Groups.Block(node, obstacle!);
        }
        else if (counterpart.Name != member.Name && NameIn(use.Syntax) is { } name)
        {
            var rename = new TextChange(name.Span, Escape(counterpart.Name));
            Add(node, InferredNames.Keep(name, member.Name, model, context.CancellationToken) is { } kept ? ImmutableArray.Create(kept, rename) : ImmutableArray.Create(rename));
        }
    }

    /// <summary>A copy's member is named in documentation.</summary>
    internal void AddMember(SimpleNameSyntax name, ISymbol member, FlowNode node)
    {
        if (_counterparts.Find(member, out var obstacle) is not { } counterpart)
        {
            context.Groups.Block(node, obstacle!);
        }
        else if (counterpart.Name != member.Name)
        {
            Add(node, ImmutableArray.Create(new TextChange(name.Identifier.Span, Escape(counterpart.Name))));
        }
    }

    /// <summary>A copy is created, or a derived type calls its constructor.</summary>
    internal void AddCreation(IOperation creation, IMethodSymbol constructor, FlowNode node)
    {
        if (context.Copies.FindAround(constructor.ContainingType) is not { } copy || CreationSyntax.Of(creation.Syntax) is not { } syntax)
        {
            return;
        }

        context.Creations[(FileKey.Of(document), syntax.Node.SpanStart)] = node;
        Add(syntax, constructor, copy, node, static changes => changes);
    }

    /// <summary>A type that derives from a copy leaves the call of its constructor to the compiler.</summary>
    internal void AddImplicitBase(CreationSyntax call, INamedTypeSymbol type, FlowNode node)
    {
        // The one without parameters goes first; of others that need none there is only one, or the code would not compile.
        var constructor = type.InstanceConstructors.Where(static one => one.Parameters.All(static p => p.IsOptional || p.IsParams)).OrderBy(static one => one.Parameters.Length).FirstOrDefault();
        if (constructor is not null && context.Copies.FindAround(type) is { } copy)
        {
            Add(call, constructor, copy, node, call.PlaceImplicit);
        }
    }

    private void Add(CreationSyntax syntax, IMethodSymbol constructor, CopyType copy, FlowNode node, Func<ImmutableArray<TextChange>, ImmutableArray<TextChange>> place)
    {
        if (_counterparts.CanonicalOf(constructor.ContainingType) is not { } canonical)
        {
            context.Groups.Block(node, $"'{copy.CanonicalId.FullName}' can't be seen here");
            return;
        }

        var changes = new CreationMapper(_counterparts, model, context.CancellationToken).Map(syntax, constructor, copy.Mapping, canonical.OriginalDefinition, out var obstacle);
        changes = obstacle is null ? place(changes) : changes;
        if (obstacle is not null || changes.IsDefault)
        {
            context.Groups.Block(node, obstacle ?? "nothing calls the constructor of the base where an argument could be written");
        }
        else if (!changes.IsEmpty)
        {
            Add(node, changes);
        }
    }

    /// <summary>A copy is applied as an attribute.</summary>
    internal void AddAttribute(AttributeSyntax attribute, FlowNode node)
    {
        if (attribute.ArgumentList is null || model.GetSymbolInfo(attribute, context.CancellationToken).Symbol is not IMethodSymbol constructor
            || context.Copies.FindAround(constructor.ContainingType) is null)
        {
            return;
        }

        var changes = AttributeMapper.Map(attribute.ArgumentList, constructor, _counterparts, model, out var obstacle);
        if (obstacle is not null)
        {
            context.Groups.Block(node, obstacle);
        }
        else if (!changes.IsEmpty)
        {
            Add(node, changes);
        }
    }

    /// <summary>A copy is taken apart into variables.</summary>
    internal void AddDeconstruction(DeconstructionInfo info, ExpressionSyntax left, FlowNode node)
    {
        if (info.Method is not { } method)
        {
            return;
        }

        switch (left)
        {
            case DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax variables }:
                AddDeconstruction(method, variables.Variables, node);
                break;
            case TupleExpressionSyntax tuple:
                AddDeconstruction(method, tuple.Arguments, node);
                break;
        }
    }

    /// <summary>A copy is taken apart by position.</summary>
    internal void AddDeconstruction<T>(IMethodSymbol method, SeparatedSyntaxList<T> parts, FlowNode node)
        where T : SyntaxNode
    {
        if (context.Copies.FindAround(method.ContainingType) is not { } copy)
        {
            return;
        }

        var changes = DeconstructionMapper.Map(method, parts, copy.Mapping, _counterparts, out var obstacle);
        if (obstacle is not null)
        {
            context.Groups.Block(node, obstacle);
        }
        else if (!changes.IsEmpty)
        {
            Add(node, changes);
        }
    }

    private void Add(FlowNode node, ImmutableArray<TextChange> changes) => context.Sites.Add(new EditSite(node, document, changes));

    // The initializer of a creation is mapped with its arguments, as members and parameters may become each other.
    private bool IsSetByCreation(IOperation use) =>
        use is { Parent: IAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } } } assignment }
        && assignment.Target == use
        && use is IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }
        && context.Copies.FindAround(constructor.ContainingType) is not null;

    private static SyntaxToken? NameIn(SyntaxNode syntax) => syntax switch
    {
        InvocationExpressionSyntax call => NameIn(call.Expression),
        MemberAccessExpressionSyntax access => access.Name.Identifier,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier,
        SimpleNameSyntax simple => simple.Identifier,
        SubpatternSyntax { ExpressionColon: { } colon } => NameIn(colon.Expression),
        _ => null,
    };

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
