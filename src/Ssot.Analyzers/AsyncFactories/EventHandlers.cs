using Ssot.Analyzers.Symbols;

namespace Ssot.Analyzers.AsyncFactories;

/// <summary>Tells event handlers, for which <c>async void</c> is right.</summary>
internal static class EventHandlers
{
    /// <summary>Whether the method has the shape <c>void (object, EventArgs)</c>.</summary>
    internal static bool HasShape(IMethodSymbol method) =>
        method.ReturnsVoid &&
        method.Parameters is [{ RefKind: RefKind.None, Type.SpecialType: SpecialType.System_Object }, { RefKind: RefKind.None } arguments] &&
        IsEventArgs(arguments.Type);

    // Some frameworks (WinRT's XAML among them) have event arguments that do not derive from System.EventArgs.
    private static bool IsEventArgs(ITypeSymbol type) => type.Name.EndsWith("EventArgs", StringComparison.Ordinal) || type.IsOrDerivesFrom("System.EventArgs");
}
