namespace Ssot.Analyzers.Benchmarks.Generation;

/// <summary>
/// Statements of a business application's method, drawn at random and well typed: about one call in nine lines and one
/// local in six, which is the density of large open-source services.
/// </summary>
internal sealed class BodyWriter(CodeWriter code, Random random)
{
    private int _locals;
    private List<string> _numbers = [];
    private List<string> _texts = [];

    /// <summary>Writes the statements of one method.</summary>
    /// <param name="module">The number of the module, for the names of its types.</param>
    /// <param name="numbers">Parameters of type <c>int</c>.</param>
    /// <param name="texts">Parameters of type <c>string</c>.</param>
    /// <param name="statements">How many statements at the top level.</param>
    /// <param name="isAsync">Whether the method can await.</param>
    internal void Write(int module, string[] numbers, string[] texts, int statements, bool isAsync)
    {
        _locals = 0;
        _numbers = [.. numbers];
        _texts = [.. texts];
        for (var i = 0; i < statements; i++)
        {
            Statement(module, depth: 0, isAsync);
        }
    }

    internal string Number()
    {
        var name = _numbers[random.Next(_numbers.Count)];
        return random.Next(5) switch
        {
            0 => $"{name} + {random.Next(1, 100)}",
            1 => $"{name} * {_numbers[random.Next(_numbers.Count)]}",
            2 => $"({name} % {random.Next(2, 50)})",
            _ => name,
        };
    }

    internal string Text()
    {
        var name = _texts[random.Next(_texts.Count)];
        return random.Next(6) switch
        {
            0 => $"$\"{{{name}}}:{{{_numbers[random.Next(_numbers.Count)]}}}\"",
            1 => $"{name}.Trim()",
            2 => $"\"{Words.Noun(random)}\"",
            _ => name,
        };
    }

    private void Statement(int module, int depth, bool isAsync)
    {
        switch (random.Next(depth < 2 ? 16 : 9))
        {
            case 0:
            case 1:
                Local(_numbers, $"{Number()}");
                break;
            case 2:
                Local(_texts, Text());
                break;
            case 3:
                code.Line($"_count += {Number()};");
                break;
            case 4:
                code.Line($"Log({Text()}, {Number()});");
                break;
            case 5:
                code.Line($"_names[{Text()}] = {Number()};");
                break;
            case 6:
                Local(_numbers, $"Weigh({Number()}, {Text()})");
                break;
            case 7 when isAsync:
                Local(_numbers, $"await _store.CountAsync({Text()}, cancellationToken)");
                break;
            case 7:
                Local(_numbers, $"_names.Values.Where(v => v > {Number()}).Sum()");
                break;
            case 8:
                Local(_texts, $"{_texts[random.Next(_texts.Count)]}.Length > {random.Next(1, 20)} ? {Text()} : {Text()}");
                break;
            case 9:
            case 10:
            case 11:
                Block($"if ({Number()} > {Number()})", module, depth, isAsync);
                if (random.Next(3) == 0)
                {
                    Block("else", module, depth, isAsync);
                }

                break;
            case 12:
                Block($"foreach (var {Name("item")} in _items)", module, depth, isAsync);
                break;
            case 13:
                Block($"for (var {Name("i")} = 0; i{_locals} < {random.Next(3, 30)}; i{_locals}++)", module, depth, isAsync);
                break;
            case 14:
                code.Open($"var item{_locals + 1} = new Order{module}");
                _locals++;
                code.Line($"Id = {Number()},");
                code.Line($"Title = {Text()},");
                code.Line($"State = OrderState{module}.Open,");
                code.Close(";");
                code.Line($"_items.Add(item{_locals});");
                break;
            default:
                code.Open("try");
                Nested(module, depth, isAsync);
                code.Close();
                code.Open($"catch (InvalidOperationException exception) when (exception.Message.Length > {random.Next(9)})");
                code.Line("Log(exception.Message, 0);");
                code.Close();
                break;
        }
    }

    private void Block(string header, int module, int depth, bool isAsync)
    {
        code.Open(header);
        Nested(module, depth, isAsync);
        code.Close();
    }

    // Locals of a block are out of scope behind it.
    private void Nested(int module, int depth, bool isAsync)
    {
        var (numbers, texts) = (_numbers.Count, _texts.Count);
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Statement(module, depth + 1, isAsync);
        }

        _numbers.RemoveRange(numbers, _numbers.Count - numbers);
        _texts.RemoveRange(texts, _texts.Count - texts);
    }

    private void Local(List<string> scope, string value)
    {
        var name = Name(ReferenceEquals(scope, _numbers) ? Words.Noun(random) : Words.Noun(random) + "Text");
        code.Line($"var {name} = {value};");
        scope.Add(name);
    }

    private string Name(string stem) => stem + ++_locals;
}
