using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ssot.Analyzers.CodeFixes.DuplicateTypes.Writing;
using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Actions;

/// <summary>Writes the members of a shim: constructors that pass on, and members that forward to what they are called now.</summary>
internal sealed class ShimMembers
{
    private readonly CopyDeclaration _copy;
    private readonly INamedTypeSymbol _canonical;
    private readonly Counterparts _counterparts;
    private readonly NameMap _mapping;

    internal ShimMembers(CopyDeclaration copy, INamedTypeSymbol canonical)
    {
        (_copy, _canonical) = (copy, canonical);
        _mapping = new NameMap(copy.Duplicate.Mapping);
        _counterparts = new Counterparts(CopySet.Of(copy.Duplicate), copy.Model.Compilation);
    }

    /// <summary>The body of the shim, or null where something that others see would be lost.</summary>
    internal string? Write(Layout layout)
    {
        var members = new List<string>();
        foreach (var constructor in _copy.Duplicate.Type.InstanceConstructors)
        {
            if (!ConstructorContract.IsCallable(constructor, _copy.Duplicate.Type))
            {
                continue;
            }

            if (WriteConstructor(constructor, layout) is not { } text)
            {
                return null;
            }

            if (text.Length > 0)
            {
                members.Add(text);
            }
        }

        foreach (var member in _copy.Duplicate.Type.GetMembers())
        {
            if (member.IsImplicitlyDeclared || member.DeclaredAccessibility == Accessibility.Private || member is IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            {
                continue;
            }

            if (WriteMember(member) is not { } text)
            {
                return null;
            }

            if (text.Length > 0)
            {
                members.Add(text);
            }
        }

        var body = new StringBuilder();
        if (members.Count == 0)
        {
            return ";";
        }

        body.Append(layout.LineBreak).Append(layout.Indentation).Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            body.Append(layout.LineBreak).Append(i == 0 ? "" : layout.LineBreak).Append(layout.Inner).Append(members[i]);
        }

        return body.Append(layout.LineBreak).Append(layout.Indentation).Append('}').ToString();
    }

    private string? WriteConstructor(IMethodSymbol constructor, Layout layout)
    {
        var candidates = _canonical.InstanceConstructors.Where(c => c.DeclaredAccessibility != Accessibility.Private && !(_canonical.IsRecord && c.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(c.Parameters[0].Type, _canonical)));
        if (ForwardedArguments.Find(constructor, candidates, _mapping, _counterparts, _copy.Model.Compilation) is not { } forwarded)
        {
            return null;
        }

        if (constructor.Parameters.IsEmpty && forwarded is { Text: "", Assignments.IsEmpty: true } && constructor.IsImplicitlyDeclared)
        {
            return "";
        }

        var list = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ConstructorDeclarationSyntax declared => declared.ParameterList.ToString(),
            TypeDeclarationSyntax type => ParametersOf(type)?.ToString() ?? "()",
            _ => "()",
        };
        var accessibility = SyntaxFacts.GetText(constructor.DeclaredAccessibility);
        var head = $"{accessibility} {constructor.ContainingType.Name}{list} : base({forwarded.Text})";
        return forwarded.Assignments.IsEmpty
            ? head + " { }"
            : head + layout.LineBreak + layout.Inner + "{" + string.Concat(forwarded.Assignments.Select(a => layout.LineBreak + layout.Inner + layout.Step + a)) + layout.LineBreak + layout.Inner + "}";
    }

    private static ParameterListSyntax? ParametersOf(TypeDeclarationSyntax type) => type.ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault();

    // Empty where it is inherited or said to be dropped, null where it would be lost.
    private string? WriteMember(ISymbol member)
    {
        if (_mapping.TryMap(member.Name, out var name) && name is null)
        {
            return "";
        }

        if (_counterparts.Find(member, out _) is not { } counterpart)
        {
            return null;
        }

        if (counterpart.Name == member.Name)
        {
            return "";
        }

        var accessibility = SyntaxFacts.GetText(member.DeclaredAccessibility) + (member.IsStatic ? " static" : "");
        var target = (member.IsStatic ? _canonical.ToMinimalDisplayString(_copy.Model, _copy.Syntax.Identifier.SpanStart) + "." : "") + counterpart.Name;
        switch (member, counterpart)
        {
            case (IPropertySymbol { IsIndexer: false } property, IPropertySymbol forwarded):
                var type = forwarded.Type.ToMinimalDisplayString(_copy.Model, _copy.Syntax.Identifier.SpanStart);
                return property.SetMethod is null || forwarded.SetMethod is null
                    ? $"{accessibility} {type} {member.Name} => {target};"
                    : $"{accessibility} {type} {member.Name} {{ get => {target}; {(forwarded.SetMethod.IsInitOnly ? "init" : "set")} => {target} = value; }}";
            case (IMethodSymbol { IsGenericMethod: false } method, IMethodSymbol forwarded) when method.Parameters.All(static p => p.RefKind == RefKind.None)
                && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is MethodDeclarationSyntax declared:
                var result = forwarded.ReturnType.ToMinimalDisplayString(_copy.Model, _copy.Syntax.Identifier.SpanStart);
                return $"{accessibility} {result} {member.Name}{declared.ParameterList} => {target}({string.Join(", ", method.Parameters.Select(static p => p.Name))});";
            default:
                return null;
        }
    }
}
