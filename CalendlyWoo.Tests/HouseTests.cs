namespace CalendlyWoo.Tests;

public sealed class HouseTests
{
    [Fact]
    public void Program_IsPublic_SoThatTestsCanStartIt() => Assert.True(typeof(Program).IsPublic);
}
