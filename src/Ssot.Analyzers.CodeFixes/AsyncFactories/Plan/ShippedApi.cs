namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Knows the public API that a project has promised to keep: the lines of its <c>PublicAPI.Shipped*.txt</c>, as
/// Microsoft.CodeAnalysis.PublicApiAnalyzers writes them.
/// </summary>
internal sealed class ShippedApi(PlanContext context)
{
    private readonly Dictionary<ProjectId, List<string>> _texts = [];

    /// <summary>Whether a method, or an overload of it, is marked as shipped.</summary>
    internal async Task<bool> ContainsAsync(Function function)
    {
        var method = function.Symbol;
        if (method.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal) || method.ContainingType is null || function.Declarations.Count == 0)
        {
            return false;
        }

        var name = method.ContainingType.ToDisplayString() + "." + method.Name;
        foreach (var text in await TextsAsync(function.Declarations[0].File.Documents[0].Project).ConfigureAwait(false))
        {
            if (HasMethod(text, name))
            {
                return true;
            }
        }

        return false;
    }

    // A name begins its line, or stands behind the modifiers and the '~' of what says nothing about null.
    private static bool HasMethod(string text, string name)
    {
        for (var start = text.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + 1, StringComparison.Ordinal))
        {
            var end = start + name.Length;
            if (end < text.Length && text[end] is '(' or '<' && (start == 0 || text[start - 1] is '\n' or '\r' or ' ' or '~'))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<List<string>> TextsAsync(Project project)
    {
        if (!_texts.TryGetValue(project.Id, out var texts))
        {
            _texts.Add(project.Id, texts = []);
            foreach (var document in project.AdditionalDocuments)
            {
                if (document.Name.StartsWith("PublicAPI.Shipped", StringComparison.Ordinal) && document.Name.EndsWith(".txt", StringComparison.Ordinal))
                {
                    texts.Add((await document.GetTextAsync(context.Cancellation).ConfigureAwait(false)).ToString());
                }
            }
        }

        return texts;
    }
}
