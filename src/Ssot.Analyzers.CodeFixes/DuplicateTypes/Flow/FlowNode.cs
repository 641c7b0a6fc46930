using Microsoft.CodeAnalysis.Text;
using Ssot.Analyzers.CodeFixes.Editing;

namespace Ssot.Analyzers.CodeFixes.DuplicateTypes.Flow;

/// <summary>
/// Something that has a type: an expression, a name that says the type, a variable, a parameter, a member. Nodes are
/// values, so that what several target frameworks compile is one node.
/// </summary>
internal readonly record struct FlowNode(FlowKind Kind, string Place, TextSpan Span)
{
    internal static FlowNode Expression(FileKey file, TextSpan span) => new(FlowKind.Expression, file.Name, span);

    internal static FlowNode Name(FileKey file, TextSpan span) => new(FlowKind.Name, file.Name, span);

    internal static FlowNode TypeArguments(FileKey file, TextSpan span) => new(FlowKind.TypeArguments, file.Name, span);

    internal static FlowNode Local(string file, TextSpan span) => new(FlowKind.Local, file, span);

    internal static FlowNode Symbol(string key) => new(FlowKind.Symbol, key, default);

    internal static FlowNode RuntimeType(CopyType copy) => new(FlowKind.RuntimeType, copy.Key, default);

    internal static FlowNode StaticState(CopyType copy) => new(FlowKind.StaticState, copy.Key, default);
}

/// <summary>What a <see cref="FlowNode"/> is.</summary>
internal enum FlowKind
{
    /// <summary>An expression or a pattern.</summary>
    Expression,

    /// <summary>A name of a type.</summary>
    Name,

    /// <summary>What the type arguments of one call or member access are.</summary>
    TypeArguments,

    /// <summary>A local, a lambda's or local function's parameter or result, an alias: known by its declaration's place.</summary>
    Local,

    /// <summary>A member, a parameter or a type, known by its documentation id.</summary>
    Symbol,

    /// <summary>All that loses or regains the static type of a copy.</summary>
    RuntimeType,

    /// <summary>The static members of a copy.</summary>
    StaticState,
}
