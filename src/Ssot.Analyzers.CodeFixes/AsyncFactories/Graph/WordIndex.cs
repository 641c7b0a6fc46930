using Microsoft.CodeAnalysis.Text;

namespace Ssot.Analyzers.CodeFixes.AsyncFactories;

/// <summary>
/// Says which files of a solution hold a word, and where, by looking at their texts once. It is the gate before any
/// tree or semantic model: a name that is in three files costs the binding of three files.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<SourceFile, HashSet<int>> _words = [];

    /// <summary>Finds the places where one of the names stands as a whole word.</summary>
    /// <returns>The positions in ascending order, comments and strings among them; empty for most files.</returns>
    internal async Task<List<int>> FindAsync(SourceFile file, HashSet<string> names, CancellationToken cancellation)
    {
        var text = await file.Documents[0].GetTextAsync(cancellation).ConfigureAwait(false);
        if (!_words.TryGetValue(file, out var words))
        {
            _words.Add(file, words = []);
            Scan(text, (_, _, hash) => words.Add(hash));
        }

        var found = new List<int>();
        var wanted = new HashSet<int>();
        foreach (var name in names)
        {
            var hash = Hash(name);
            if (words.Contains(hash))
            {
                wanted.Add(hash);
            }
        }

        if (wanted.Count > 0)
        {
            Scan(text, (start, length, hash) =>
            {
                if (wanted.Contains(hash) && names.Contains(text.ToString(new TextSpan(start, length))))
                {
                    found.Add(start);
                }
            });
        }

        return found;
    }

    private static void Scan(SourceText text, Action<int, int, int> word)
    {
        var buffer = new char[4096];
        int start = -1, hash = 0;
        for (var offset = 0; offset < text.Length; offset += buffer.Length)
        {
            var length = Math.Min(buffer.Length, text.Length - offset);
            text.CopyTo(offset, buffer, 0, length);
            for (var i = 0; i < length; i++)
            {
                if (IsPartOfWord(buffer[i]))
                {
                    if (start < 0)
                    {
                        start = offset + i;
                        hash = Seed;
                    }

                    hash = Add(hash, buffer[i]);
                }
                else if (start >= 0)
                {
                    word(start, offset + i - start, hash);
                    start = -1;
                }
            }
        }

        if (start >= 0)
        {
            word(start, text.Length - start, hash);
        }
    }

    private static bool IsPartOfWord(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || (c > 127 && char.IsLetterOrDigit(c));

    // FNV-1a
    private const int Seed = unchecked((int)2166136261);

    private static int Add(int hash, char c) => unchecked((hash ^ c) * 16777619);

    private static int Hash(string word)
    {
        var hash = Seed;
        foreach (var c in word)
        {
            hash = Add(hash, c);
        }

        return hash;
    }
}
