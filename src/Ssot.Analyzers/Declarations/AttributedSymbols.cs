using System.Reflection.Metadata;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.Declarations;

/// <summary>Finds what bears an attribute called like one of ours: in source by syntax, in a reference by its metadata tables, never by walking symbols.</summary>
internal static class AttributedSymbols
{
    /// <summary>Types and members in source.</summary>
    internal static IEnumerable<ISymbol> InSource(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var owners = AttributeIndex.Of(tree, cancellationToken).Owners;
            if (owners.IsEmpty)
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            foreach (var owner in owners)
            {
                foreach (var symbol in Declared(model, owner, cancellationToken))
                {
                    yield return symbol;
                }
            }
        }
    }

    /// <summary>Whether a file of the compilation has such an attribute for the assembly.</summary>
    internal static bool OfAssembly(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (AttributeIndex.Of(tree, cancellationToken).HasAssemblyAttribute)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Types and members in a reference.</summary>
    internal static IEnumerable<ISymbol> InReference(Compilation compilation, IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        compilation.GetMetadataReference(assembly) is CompilationReference { Compilation: CSharpCompilation source }
            ? InSource(source, cancellationToken)
            : InMetadata(assembly, cancellationToken);

    private static IEnumerable<ISymbol> Declared(SemanticModel model, SyntaxNode owner, CancellationToken cancellationToken)
    {
        if (owner is BaseFieldDeclarationSyntax field)
        {
            foreach (var variable in field.Declaration.Variables)
            {
                if (model.GetDeclaredSymbol(variable, cancellationToken) is { } declared)
                {
                    yield return declared;
                }
            }
        }
        else if (model.GetDeclaredSymbol(owner, cancellationToken) is { } symbol)
        {
            // '[property: ReplacedBy(…)]' on a record's parameter is the property's.
            yield return symbol is IParameterSymbol { ContainingType: { } type } && type.GetMembers(symbol.Name) is [IPropertySymbol property] ? property : symbol;
        }
    }

    private static IEnumerable<ISymbol> InMetadata(IAssemblySymbol assembly, CancellationToken cancellationToken)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var name in NamesInMetadata(module, cancellationToken))
            {
                if (assembly.GetTypeByMetadataName(name) is not { } type)
                {
                    continue;
                }

                yield return type;
                foreach (var member in type.GetMembers())
                {
                    if (member is not INamedTypeSymbol)
                    {
                        yield return member;
                    }
                }
            }
        }
    }

    private static HashSet<string> NamesInMetadata(IModuleSymbol module, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            if (module.GetMetadata()?.GetMetadataReader() is not { } reader)
            {
                return names;
            }

            var ours = new Dictionary<EntityHandle, bool>();
            foreach (var handle in reader.CustomAttributes)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var attribute = reader.GetCustomAttribute(handle);
                if (!ours.TryGetValue(attribute.Constructor, out var isOurs))
                {
                    ours.Add(attribute.Constructor, isOurs = MetadataNames.IsConstructorOf(reader, attribute.Constructor, "Ssot", DeclaredAttributes.Names));
                }

                if (isOurs && MetadataNames.TypeOf(reader, attribute.Parent) is { IsNil: false } type)
                {
                    names.Add(MetadataNames.FullName(reader, type));
                }
            }
        }
        catch (BadImageFormatException)
        {
            // A damaged reference is the compiler's to report.
        }

        return names;
    }
}
