using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Tests.Support;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>Every function with values of every kind: no exception, and nothing beyond the limits.</summary>
public sealed class BuiltinPropertyTests
{
    private static readonly Value[] Values =
    [
        Value.Null, Value.True, Value.False, Value.Of(0), Value.Of(1), Value.Of(-1), Value.Of(7), Value.Of(1_000_000_000), Value.Of(long.MaxValue),
        Value.Of(long.MinValue), Value.Of(System.Numerics.BigInteger.Pow(10, 4_000)), Value.Of(1.5f), Value.Of(float.NaN), Value.Of(2.5), Value.Of(double.NaN),
        Value.Of(double.PositiveInfinity), Value.Of(-1e300), Value.Of(9.99m), Value.Of(decimal.MaxValue), Value.Of(""), Value.Of(" "), Value.Of("Ann & <b>"),
        Value.Of("é😀\ud800"), Value.Of("12"), Value.Of("(a+)+$"), Value.Of("%d.%m.%Y %Z %g"), Value.Of("N2"), Value.Of("fr-FR"), Value.Of("2026-11-24T10:00:00+05:45"),
        Value.Of("[1,{\"a\":null}]"), Value.Of(new string('a', 30_000)), Value.Safe("<i>x</i>"), Date(2026, 3, 29, 2, 30, 0, "Europe/Paris"),
        Value.Of(new ZonedTime(DateTimeOffset.MinValue, TimeZoneInfo.Utc)), Value.Of(new ZonedTime(DateTimeOffset.MaxValue, TimeZoneInfo.Utc)),
        Value.Of(TimeSpan.FromHours(30)), Value.Of(TimeSpan.MinValue), Value.Of([]), Texts("b", "a", "b"), List(Value.Of(1), Value.Null, Value.Of("x"), Value.Of(2.5)),
        List(List(Value.Of(1)), List()), Value.Of(Enumerable.Repeat(Value.Of(3), 20_000).ToArray()),
        Value.Of(TemplateBench.Object(("a", Value.Of(1)), ("size", Value.Null))), Value.Of(Function("string.upcase")), Value.Of(Function("math.plus")),
    ];

    public static TheoryData<string> Names => [.. BuiltinTable.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_OfAnyValues_GivesAValueOrAFault(string name)
    {
        var function = Function(name);
        var random = new Random(name.Length * 31);
        for (var turn = 0; turn < 400; turn++)
        {
            Call(function, [.. function.Parameters.Select((_, index) => index == 0 ? Values[turn % Values.Length] : Pick(random))]);
        }
    }

    [Theory]
    [InlineData("{{ 'x' | string.pad_left 1000000000 }}", "template.too-much-output")]
    [InlineData("{{ 'x' | string.pad_right 1000000000 }}", "template.too-much-output")]
    [InlineData("{{ [1] | array.insert_at 1000000000 2 }}", "template.too-many-items")]
    [InlineData("{{ 'x' | math.times 1000000000 }}", "template.too-much-output")]
    [InlineData("{{ 'a' * 1000 | regex.replace '.' ('a' * 5000) }}", "template.too-much-output")]
    [InlineData("{{ 'a' * 900000 | regex.matches '.' }}", "template.too-many-items")]
    [InlineData("{{ 'a' * 900000 | regex.split '' }}", "template.too-many-items")]
    [InlineData("{{ 'a' * 5000 | regex.replace '(' 'x' }}", "template.type")]
    [InlineData("{{ 'x' | regex.match ('(' * 2000) }}", "template.too-long")]
    [InlineData("{{ '[' * 1000 | object.from_json }}", "template.type")]
    [InlineData("{{ '1,' * 90000 | string.prepend '[' | string.append '1]' | object.from_json }}", "template.too-many-items")]
    [InlineData("{{ x = [1]; for a in 1..80; x = [x, x]; end; x | object.to_json }}", "template.too-deep")]
    [InlineData("{{ x = [1]; for a in 1..50; x = [x, x]; end; x | object.to_json }}", "template.too-many-steps")]
    [InlineData("{{ x = 'a' * 400000; y = 'a' * 200000 + 'b'; x | string.contains y }}", "template.too-long")]
    [InlineData("{{ x = []; for a in 1..5000; x = x | array.add ('a' * 900000); end }}", "template.too-much-output")]
    [InlineData("{{ x = []; for a in 1..5000; x = x | array.add (1..19000 | array.reverse); end }}", "template.too-many-items")]
    public void Excess_OfAFunction_EndsInAFailureThatNamesIt(string source, string code) => Assert.Equal(code, Fail(source).Code);

    [Theory]
    [InlineData("{{ 'a' * 40 + '!' | regex.match `^(a+)+$` }}")]
    [InlineData("{{ 'a' * 100000 + '!' | regex.replace `(a|aa|a*)*b` 'x' }}")]
    [InlineData("{{ for i in 1..1000; 'a' * 3000 | regex.matches `a*a*a*b`; end }}")]
    [InlineData("{{ x = 'é' * 400000; l = []; for i in 1..5; l = l | array.add (x + i); end; l * 3000 | array.sort }}")]
    public void Work_WithoutEnd_StopsWithinASecond(string source)
    {
        var watch = WorkClock.StartNew();
        var isDone = TryRender(source, TemplatePart.Text, RenderOptions.Default).TryGet(out _, out var failure);
        Assert.True(isDone || failure!.Code is "template.too-slow" or "template.pattern-too-slow", failure?.Message);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static Builtin Function(string name) => BuiltinTable.TryGet(name, out var function) ? function : throw new ArgumentException(name);

    /// <summary>The long ones seldom: they are slow.</summary>
    private static Value Pick(Random random)
    {
        var value = Values[random.Next(Values.Length)];
        return value.Kind == ValueKind.List && value.AsList().Count > 1_000 && random.Next(10) > 0 ? Value.Of(random.Next(-10, 10)) : value;
    }

    private static void Call(Builtin function, Value[] arguments)
    {
        using var output = new OutputWriter(TemplatePart.Html, 1_000);
        var rendering = new Rendering(TemplateBench.Object(), RenderOptions.Default, TimeProvider.System, output);
        var result = Calls.Invoke(function, new SourceSpan(0, 1, 1, 1), arguments, rendering);
        Assert.True(!rendering.HasFailed || result.IsNull);
        if (result.IsText) Assert.InRange(result.AsText().Length, 0, RenderLimits.Default.MaxLength);
        if (result.Kind == ValueKind.List) Assert.InRange(result.AsList().Count, 0, RenderLimits.Default.MaxItems);
        rendering.Text(result);
    }
}
