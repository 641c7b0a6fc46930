using System.Globalization;
using System.Text;

namespace Ssot.Analyzers.Benchmarks.Reports;

/// <summary>A table in Markdown.</summary>
internal sealed class Table(params string[] headers)
{
    private readonly List<string[]> _rows = [];

    internal void Add(params string[] cells) => _rows.Add(cells);

    internal static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    internal static string Number(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    internal static string Seconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, headers);
        Append(text, [.. headers.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in _rows)
        {
            Append(text, row);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
