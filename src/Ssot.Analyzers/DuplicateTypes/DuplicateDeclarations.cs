using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Ssot.Analyzers.Declarations;
using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.DuplicateTypes;

/// <summary>Reports the declarations of a file that are copies: declared ones, and those that look like it.</summary>
internal sealed class DuplicateDeclarations(SemanticModelAnalysisContext context, Duplicates duplicates, LookAlikes lookAlikes)
{
    private LookAlikeSettings? _settings;

    internal void Report()
    {
        if (context.SemanticModel.SyntaxTree.GetRoot(context.CancellationToken) is CompilationUnitSyntax root)
        {
            Report(root.Members, nested: false);
        }
    }

    private void Report(SyntaxList<MemberDeclarationSyntax> members, bool nested)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax ns:
                    Report(ns.Members, nested: false);
                    break;
                case ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax:
                    var type = (TypeDeclarationSyntax)member;
                    context.CancellationToken.ThrowIfCancellationRequested();
                    Report(type, nested);
                    Report(type.Members, nested: true);
                    break;
                case InterfaceDeclarationSyntax @interface:
                    Report(@interface.Members, nested: true);
                    break;
            }
        }
    }

    private void Report(TypeDeclarationSyntax declaration, bool nested)
    {
        var declared = duplicates.MayBeCalled(declaration.Identifier.ValueText);
        if ((nested && !declared)
            || declaration.Modifiers.Any(SyntaxKind.StaticKeyword)
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type
            || !IsReportedPart(type, declaration))
        {
            return;
        }

        if (declared && duplicates.Find(type) is { } duplicate)
        {
            var divergence = duplicate.Canonical is null ? null : ConstructorDivergence.Describe(type, duplicate.Canonical, duplicate.Mapping);
            context.ReportDiagnostic(Diagnostic.Create(
                DuplicateTypeRules.DuplicateDeclaration,
                declaration.Identifier.GetLocation(),
                DuplicateProperties.Of(duplicate),
                duplicate.Name,
                duplicate.CanonicalName,
                divergence is null ? "" : $" (constructors diverge: {divergence})"));
        }
        else if (!nested && lookAlikes.Find(type, _settings ??= ReadSettings()) is { } other)
        {
            ReportLookAlike(declaration, type, other.Type);
        }
    }

    private void ReportLookAlike(TypeDeclarationSyntax declaration, INamedTypeSymbol type, INamedTypeSymbol other)
    {
        var divergence = ConstructorDivergence.Describe(type, other, ArgumentMapping.Identity);
        var properties = DuplicateProperties.OfCandidate(type);
        var (name, otherName) = (type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat), other.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
        context.ReportDiagnostic(divergence is null
            ? Diagnostic.Create(DuplicateTypeRules.AgreeingCopies, declaration.Identifier.GetLocation(), properties, name, otherName)
            : Diagnostic.Create(DuplicateTypeRules.DivergingCopies, declaration.Identifier.GetLocation(), properties, name, otherName, divergence));
    }

    // A partial type is reported once, at its first hand-written part.
    private bool IsReportedPart(INamedTypeSymbol type, TypeDeclarationSyntax declaration)
    {
        foreach (var part in type.DeclaringSyntaxReferences)
        {
            if (!GeneratedCode.Is(part.SyntaxTree, context.CancellationToken))
            {
                return part.SyntaxTree == declaration.SyntaxTree && part.Span == declaration.Span;
            }
        }

        return false;
    }

    private LookAlikeSettings ReadSettings() =>
        LookAlikeSettings.Read(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.SemanticModel.SyntaxTree));
}
