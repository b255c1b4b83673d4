using System.Globalization;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Tests.Templates;

/// <summary>Renders templates in tests, with values given by name.</summary>
internal static class TemplateBench
{
    public static TemplateEngine Engine { get; } = new(TimeProvider.System);

    /// <summary>What a shop's mails are filled in with, but without its limit of time, which a busy machine may reach by itself.</summary>
    public static RenderOptions Ordinary { get; } = RenderOptions.Default with { Limits = RenderLimits.Default with { MaxTime = TimeSpan.FromMinutes(5) } };

    public static RenderOptions Options { get; } = new(CultureInfo.InvariantCulture, RenderLimits.Default with { MaxTime = TimeSpan.FromMinutes(5) });

    /// <summary>The output, or the failure's code and sentence.</summary>
    public static string Render(string source, params (string Name, Value Value)[] values) => Render(source, TemplatePart.Text, values);

    public static string Render(string source, TemplatePart part, params (string Name, Value Value)[] values) =>
        TryRender(source, part, Options, values).TryGet(out var text, out var failure) ? text : $"{failure.Code}: {failure.Message}";

    public static Outcome<string> TryRender(string source, TemplatePart part, RenderOptions options, params (string Name, Value Value)[] values)
    {
        var template = Engine.Parse(source, part);
        Assert.True(!template.HasErrors, string.Join('\n', template.Diagnostics));
        return Engine.Render(template, Object(values), options);
    }

    public static Failure Fail(string source, params (string Name, Value Value)[] values)
    {
        Assert.False(TryRender(source, TemplatePart.Text, Options, values).TryGet(out var text, out var failure), text);
        return failure!;
    }

    public static IReadOnlyList<TemplateDiagnostic> Diagnose(string source) => Engine.Parse(source, TemplatePart.Text).Diagnostics;

    public static TemplateObject Object(params (string Name, Value Value)[] values) =>
        new DictionaryObject(values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal));

    public static Value List(params Value[] items) => Value.Of(items);

    public static Value Texts(params string[] items) => Value.Of([.. items.Select(item => Value.Of(item))]);

    public static Value Date(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, string zone = "UTC")
    {
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var local = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        return Value.Of(new ZonedTime(new DateTimeOffset(local, clock.GetUtcOffset(local)), clock));
    }
}
