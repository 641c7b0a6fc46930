namespace GoldenPath.Core;

public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct RunId(string Value)
{
    public override string ToString() => Value;
}
