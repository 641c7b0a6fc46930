using Ssot.Analyzers.DuplicateTypes;

namespace Ssot.Analyzers.Tests.DuplicateTypes;

public class NameMapTests
{
    [Theory]
    [InlineData("duration", "Duration", true)]
    [InlineData("duration", "duration", true)]
    [InlineData("duration", "DURATION", false)]
    [InlineData("duration", "durations", false)]
    // A parameter or member whose name is still to be typed.
    [InlineData("", "", false)]
    [InlineData("", "a", false)]
    public void A_parameter_and_its_property_have_one_name(string a, string b, bool areOne) => Assert.Equal(areOne, NameMap.AreOne(a, b));
}
