namespace Ssot.Analyzers.Tests.AsyncFactories.Await.Shapes;

/// <summary>Single bodies of a function <c>int F(int n)</c>, each a shape of its own, some dozens to a program.</summary>
internal static class BodyShapes
{
    private const string Types =
        """
        public sealed class Scope : IDisposable { public void Dispose() => Log.Add("disposed"); }
        public static class Many { public static IEnumerable<int> Range(int n) { for (var i = 0; i < n % 4; i++) yield return i; } }
        public static class Work
        {
            public static void Either(Action work) { Log.Add("either"); work(); }
            public static async Task Either(Func<Task> work) { Log.Add("either"); await work(); }
        }

        """;

    internal static readonly ShapeProgram[] All =
    [
        Of("bodies that drop a result",
            """Source.Do(n); return Log.Text().Length;""",
            """if (n > 1) Source.Do(n); else Source.Do(0); return Log.Text().Length;""",
            """for (; n > 0; Source.Do(n), n--) Log.Add("x"); return Log.Text().Length;""",
            """Work.Either(() => Source.Do(n)); return Log.Text().Length;""",
            """Work.Either(() => { Source.Do(n); Log.Add("in"); }); return Log.Text().Length;""",
            """Action a = () => Source.Do(n); a(); Log.Add("after"); return Log.Text().Length;""",
            """Action a = () => { Source.Do(n); Log.Add("in"); }; a(); Log.Add("after"); return Log.Text().Length;""",
            """Action<int> a = Source.Do; a(2); Log.Add("after"); return Log.Text().Length;""",
            """void Local() => Source.Do(n); Local(); Log.Add("after"); return Log.Text().Length;""",
            """void Local() { Source.Do(n); } Local(); Local(); return Log.Text().Length;""",
            """try { Source.Do(n); } finally { Source.Do(1); } return Log.Text().Length;""",
            """switch (n) { case 1: Source.Do(1); break; default: Source.Do(2); goto case 1; } return Log.Text().Length;""",
            """using (new Scope()) Source.Do(n); return Log.Text().Length;""",
            """using var s = new Scope(); Source.Do(n); return Log.Text().Length;""",
            """do Source.Do(n); while (n-- > 0); return Log.Text().Length;""",
            """foreach (var i in Many.Range(n)) Source.Do(i); return Log.Text().Length;"""),
        Of("bodies that want an object",
            """return Source.Find(n)?.Value ?? Source.Find(1)!.Value;""",
            """return (Source.Find(n) ?? Source.Find(1) ?? new Box()).Value;""",
            """var b = Source.Find(n); return b is null ? -1 : b.Value;""",
            """var b = Source.Find(n); if (b != null) b.Value++; return b?.Value ?? 7;""",
            """if (Source.Find(n) is { Value: > 0 } b) return b.Value; return 2;""",
            """if (Source.Find(n) is not { } b) return 9; return b.Value;""",
            """if (Source.Find(n) is null) return 9; return Source.Find(n) == null ? 1 : 2;""",
            """if (Source.Find(n) != null) return 9; return Source.Find(1) is Box ? 1 : 2;""",
            """Box b = Source.Find(1)!; b.With(2).With(Source.Next(1)); return b.Value;""",
            """var b = Source.Find(n) ?? throw new InvalidOperationException(); return b.Value;""",
            """Box? b = null; b ??= Source.Find(1); return b!.Value;""",
            """var b = n > 1 ? Source.Find(n) : null; return b?.With(1).Value ?? 3;""",
            """Box? b = n > 1 ? Source.Find(1) : new Box(); return b!.Value;""",
            """var (x, y) = Source.Find(1)!; return x + y;""",
            """int x = Source.Find(1)!; return x;""",
            """return Source.Find(1)![2] + Source.Find(1)![Source.Next(0)];""",
            """Source.Find(1)!.Value = 3; Source.Find(2)!.Value += 2; Source.Find(2)![1] = 4; return 1;""",
            """Source.Find(n)?.With(3); Source.Find(1)?.With(Source.Next(2)); return Log.Text().Length;""",
            """var l = new List<Box?> { Source.Find(1), Source.Find(3) }; return l.Count(x => x != null);""",
            """var d = new Dictionary<int, Box?> { [1] = Source.Find(1) }; d.Add(2, Source.Find(2)); d[3] = Source.Find(3); return d.Values.Count(v => v is null);"""),
        Of("bodies that want a value or an object",
            """Func<int, Box?> f = Source.Find; return f(1)!.Value + (f(3) is null ? 1 : 0);""",
            """Func<int, Box?> f = x => Source.Find(x); return f(1)!.Value;""",
            """Lazy<int> z = new(() => 4); return z.Value + Source.Next(1);""",
            """return Source.Find(Source.Find(1)!.Value)!.Value;""",
            """return Source.Find(1)!.With(Source.Find(2)!.Value).With(Source.Next(1)).Value;""",
            """var s = Source.Find(1) + ""; return s.Length > 0 ? Source.Next(1) : 2;""",
            """return Source.Find(1)!.ToString()!.Length;""",
            """return Source.Find(1)!.Equals(Source.Find(2)) ? 1 : 2;""",
            """return ReferenceEquals(Source.Find(3), null) ? 1 : 2;""",
            """return ReferenceEquals(Source.Find(1), Source.Find(1)) ? 1 : 2;""",
            """return Source.Find(1)!.GetType().Name.Length;""",
            """object o = Source.Find(1)!; return o is Box b ? b.Value : 0;""",
            """var o = Source.Find(1) as object; return o is Box ? 1 : 0;""",
            """return new object?[] { Source.Find(1), Source.Find(3) }.Count(x => x is null);""",
            """var t = (Source.Find(1), Source.Find(2)); return t.Item1!.Value + t.Item2!.Value;""",
            """var t = new { A = Source.Find(1), B = Source.Next(3) }; return t.A!.Value + t.B;""",
            """Log.Add($"{Source.Find(1)} {Source.Next(2)}"); return 1;""",
            """Log.Add("a" + Source.Next(2) + Source.Next(3)); return 1;""",
            """return string.Format("{0}", Source.Next(2)).Length;""",
            """if (Source.Next(1) is > 0 and < 9 or 20) return 1; return 2;""",
            """return Source.Next(1) is int i ? i : 0;""",
            """bool Ok() => Source.Next(1) > 0; return Ok() && !Ok() ? 1 : 0;""",
            """return (n > 1, Source.Next(1)) switch { (true, > 0) => 1, (false, var q) => q, _ => 4 };""",
            """foreach (int x in new[] { Source.Next(1), Source.Next(2) }) n += x; return n;""",
            """foreach (var (x, y) in new[] { (Source.Next(1), 2), (3, Source.Next(2)) }) n += x * y; return n;""",
            """var list = new List<int>(); for (var i = 0; i < 3; i++) { var c = i; list.Add(Source.Next(c)); } return list.Sum();""",
            """int[] a = { Source.Next(1), 2 }; return a[0] + a[1];""",
            """int[] a = [Source.Next(1), .. new[] { Source.Next(2) }]; return a.Sum();""",
            """List<int> a = [Source.Next(1), 3]; a.Insert(0, Source.Next(2)); return a[0];""",
            """int x; if ((x = Source.Next(1)) > 0) return x; return 0;"""),
        Of("bodies of operators and statements",
            """int x, y; x = y = Source.Next(1); return x + y;""",
            """var x = 0; x = Source.Next(1) + (x += Source.Next(2)); return x;""",
            """n += Source.Next(1); n -= n++ + Source.Next(2); return n;""",
            """int Fact(int m) => m < 2 ? Source.Next(1) : m * Fact(m - 1); return Fact(n);""",
            """Func<int> f = delegate { return Source.Next(1); }; return f();""",
            """Func<int> f = () => { try { return Source.Next(1); } finally { Log.Add("fin"); } }; return f() + f();""",
            """Comparison<int> c = (a, b) => a - b; return c(Source.Next(1), Source.Next(2));""",
            """checked { n += Source.Next(1); } unchecked { n *= Source.Next(2); } return n;""",
            """return n switch { 1 when Source.Next(1) > 0 => 1, _ => Source.Next(2) };""",
            """try { throw new InvalidOperationException("" + Source.Next(1)); } catch (Exception e) { return e.Message.Length + Source.Next(1); }""",
            """throw new ArgumentException("x" + Source.Next(1));""",
            """var e = new Exception("m" + Source.Next(1)); return e.Message.Length;""",
            """lock (Log.Text()) { } return Source.Next(1);""",
            """return default(int) + Source.Next(1) * 2 - -Source.Next(2) % 3;""",
            """var b = Source.Next(1) > 0; var c = !b | Source.Next(2) > 1 & b ^ Source.Next(3) < 2; return c ? 1 : 0;""",
            """var r = Source.Next(1)..Source.Next(2); return r.Start.Value;""",
            """return "abcdef"[Source.Next(1)..].Length + "abcdef"[^(Source.Next(1) + 1)];""",
            """return nameof(Source.Next).Length + typeof(Box).Name.Length + sizeof(int) + Source.Next(0);""",
            """var u = (uint)Source.Next(1); long w = Source.Next(2); double v = Source.Next(3); decimal m = Source.Next(4); return (int)(u + w + v) + (int)m;""",
            """return Enumerable.Range(0, Source.Next(3)).Aggregate(Source.Next(1), (a, b) => a + b);""",
            """return (from i in Enumerable.Range(0, Source.Next(3)) orderby -i select i + 1).First();""",
            """return new[] { 3, 1 }.OrderBy(i => i).Skip(Source.Next(0)).Take(Source.Next(2)).Sum();""",
            """var sb = new System.Text.StringBuilder(); sb.Append(Source.Next(1)).Append('x').AppendLine("" + Source.Next(2)); return sb.Length;""",
            """var seen = new HashSet<int>(); if (seen.Add(Source.Next(1)) && seen.Contains(Source.Next(2))) return 1; return seen.Count;""",
            """var q = new Queue<int>(); q.Enqueue(Source.Next(1)); var st = new Stack<int>(); st.Push(Source.Next(2)); return q.Dequeue() + st.Pop();""",
            """Nullable<int> z = Source.Next(1); return z.HasValue ? z.Value : 0;""",
            """IComparable z = Source.Next(1); return z.CompareTo(1);"""),
    ];

    private static ShapeProgram Of(string name, params string[] bodies) => new(name, Types + $$"""
        public static class C
        {
            {{string.Join("\n    ", bodies.Select(static (body, index) => $"public static int F{index}(int n) {{ {body} }}"))}}
        }
        public static class Program
        {
            public static void Main()
            {
                {{string.Join("\n        ", bodies.Select(static (_, index) => $"Log.Add({index}); for (var i = 1; i < 4; i++) try {{ Log.Add(C.F{index}(i)); }} catch (Exception e) {{ Log.Add(e.GetType()); }}"))}}
            }
        }
        """);
}
