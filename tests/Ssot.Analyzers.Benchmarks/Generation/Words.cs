namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>Names for generated code.</summary>
internal static class Words
{
    private static readonly string[] s_nouns = ["account", "batch", "buffer", "channel", "client", "context", "cursor", "entry", "factor", "group", "handle", "index", "level", "limit", "margin", "node", "offset", "order", "page", "price", "queue", "range", "rate", "region", "score", "segment", "session", "slot", "source", "stage", "target", "token", "total", "track", "unit", "weight", "window", "zone"];

    private static readonly string[] s_verbs = ["Apply", "Build", "Check", "Collect", "Compare", "Estimate", "Fetch", "Filter", "Find", "Load", "Merge", "Move", "Plan", "Publish", "Queue", "Rank", "Refresh", "Resolve", "Schedule", "Split", "Store", "Sync", "Trim", "Update", "Validate"];

    internal static string Noun(Random random) => s_nouns[random.Next(s_nouns.Length)];

    internal static string Verb(Random random) => s_verbs[random.Next(s_verbs.Length)];
}
