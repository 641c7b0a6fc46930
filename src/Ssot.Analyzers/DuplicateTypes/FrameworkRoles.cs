using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>
/// Types that a framework finds and constructs, so that no caller could confuse them: controllers (each belongs to its
/// area), migrations (each to its context), test classes (each to what it tests) and what serves one of these.
/// </summary>
internal static class FrameworkRoles
{
    internal static bool Has(INamedTypeSymbol type) => IsController(type) || IsMigration(type) || IsTestClass(type);

    private static bool IsController(INamedTypeSymbol type) =>
        type.Name.EndsWith("Controller", StringComparison.Ordinal) || HasBase(type, "ControllerBase", "Controller");

    private static bool IsMigration(INamedTypeSymbol type) => HasBase(type, "Migration", "ModelSnapshot");

    private static bool IsTestClass(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                foreach (var attribute in method.GetAttributes())
                {
                    if (IsTestAttribute(attribute.AttributeClass))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether a type is declared beside a test class: what serves one test is that test's own, whatever other tests call theirs.</summary>
    internal static bool IsTestFixture(INamedTypeSymbol type)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            foreach (var node in part.SyntaxTree.GetRoot().DescendantNodes(static node => node is not (BaseMethodDeclarationSyntax { AttributeLists.Count: 0 } or StatementSyntax or ExpressionSyntax)))
            {
                if (node is AttributeSyntax { Parent.Parent: MethodDeclarationSyntax } attribute && IsTestName(NameOf(attribute.Name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool IsTestName(string name) => name is "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestCaseAttribute" or "TestMethodAttribute" or "Fact" or "Theory" or "Test" or "TestCase" or "TestMethod";

    // xunit, NUnit, MSTest and TUnit; many teams derive their own from these.
    private static bool IsTestAttribute(INamedTypeSymbol? attribute)
    {
        for (var current = attribute; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsTestName(current.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBase(INamedTypeSymbol type, string name, string other)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (current.Name == name || current.Name == other)
            {
                return true;
            }
        }

        return false;
    }
}
