using CalendlyWoo.Core.People;

namespace CalendlyWoo.Tests.SignIn;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("eleven char")]
    [InlineData("password1234")]
    [InlineData("PasswordPassword")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("Administrator!")]
    [InlineData("ann.example@styling.example")]
    [InlineData("ANN.EXAMPLE12")]
    [InlineData("ann.example-lives-here", "ann.example-lives-here@styling.example")]
    public void Problem_WhatIsTriedFirst_IsRefused(string password, string email = "ann.example12@styling.example") =>
        Assert.NotNull(PasswordRules.Problem(password == "ann.example@styling.example" ? email : password, email));

    [Theory]
    [InlineData("seven green bicycles")]
    [InlineData("tkw8-qz4m-9fhx")]
    [InlineData("grüne fahrräder")]
    public void Problem_GoodOnes_AreTaken(string password) => Assert.Null(PasswordRules.Problem(password, "ann@styling.example"));

    [Fact]
    public void Problem_EndlessOne_IsRefused() => Assert.NotNull(PasswordRules.Problem(string.Concat(Enumerable.Range(0, 90).Select(n => $"w{n}")), ""));
}
