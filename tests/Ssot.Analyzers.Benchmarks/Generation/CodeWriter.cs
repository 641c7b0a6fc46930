using System.Text;

namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>Indented lines of code.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    internal int Lines { get; private set; }

    internal void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _indent).Append(text);
        }

        _text.Append('\n');
        Lines++;
    }

    internal void Open(string header)
    {
        Line(header);
        Line("{");
        _indent++;
    }

    internal void Close(string tail = "")
    {
        _indent--;
        Line("}" + tail);
    }

    public override string ToString() => _text.ToString();
}
