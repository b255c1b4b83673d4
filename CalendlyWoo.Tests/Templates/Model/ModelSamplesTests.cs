using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Tests.Templates.Model;

public sealed class ModelSamplesTests
{
    public static TheoryData<TemplateKind> Kinds => [.. Enum.GetValues<TemplateKind>()];

    public static TheoryData<TemplateKind, string> Samples =>
        [.. Enum.GetValues<TemplateKind>().SelectMany(kind => ModelSamples.Of(kind).Select(sample => (kind, sample.Name)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_EveryKind_HasTheSameFiveSamples(TemplateKind kind)
    {
        var samples = ModelSamples.Of(kind);
        Assert.Equal(["Full", "Minimal", "Long names", "Right-to-left name", "No phone"], samples.Select(sample => sample.Name));
        Assert.All(samples, sample => Assert.Matches("^[A-Z].*[.]$", sample.Description));
        Assert.All(samples, sample => Assert.Equal(kind, sample.Model.Kind));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_WhatCannotBeEmpty_IsThere(TemplateKind kind, string name) =>
        Assert.DoesNotContain(Leaves(kind, name), leaf => leaf.IsEmpty && !leaf.Field.CanBeEmpty);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Minimal_WhatCanBeEmpty_Is(TemplateKind kind) =>
        Assert.DoesNotContain(Leaves(kind, "Minimal"), leaf => leaf is { IsEmpty: false, Field.CanBeEmpty: true } && !(kind == TemplateKind.Snippet));

    [Theory]
    [InlineData(TemplateKind.Booked)]
    [InlineData(TemplateKind.Rescheduled)]
    [InlineData(TemplateKind.Cancelled)]
    public void Full_OfASession_LeavesNothingEmpty(TemplateKind kind) => Assert.DoesNotContain(Leaves(kind, "Full"), leaf => leaf.IsEmpty);

    [Fact]
    public void Full_OfWhatHasNoSession_LacksItsTwoLinksAlone()
    {
        string[] links = ["links.reschedule", "links.cancel"];
        Assert.Equal(links, Leaves(TemplateKind.OrderPaid, "Full").Where(leaf => leaf.IsEmpty).Select(leaf => leaf.Path));
        Assert.Equal(links, Leaves(TemplateKind.BookNow, "Full").Where(leaf => leaf.IsEmpty).Select(leaf => leaf.Path));
        Assert.DoesNotContain(Leaves(TemplateKind.Snippet, "Full"), leaf => leaf.IsEmpty);
    }

    [Fact]
    public void NoPhone_LacksThePhoneAlone() =>
        Assert.Equal(["customer.phone"], Leaves(TemplateKind.Booked, "No phone").Where(leaf => leaf.IsEmpty).Select(leaf => leaf.Path));

    [Fact]
    public void LongNames_AreLongAndUnbroken()
    {
        var name = Leaves(TemplateKind.Booked, "Long names").Single(leaf => leaf.Path == "customer.name").Value.ToString();
        Assert.InRange(name.Length, 200, 500);
        Assert.InRange(name.Split(' ').Max(word => word.Length), 100, 500);
    }

    [Fact]
    public void RightToLeft_NameIsArabic() =>
        Assert.All(Leaves(TemplateKind.Booked, "Right-to-left name").Single(leaf => leaf.Path == "customer.first_name").Value.ToString(), letter => Assert.InRange(letter, '\u0600', '\u06FF'));

    private static List<Leaf> Leaves(TemplateKind kind, string sample) =>
        [.. Below("", NotificationModels.SchemaOf(kind), ModelSamples.Of(kind).Single(known => known.Name == sample).Model.ToObject())];

    private static IEnumerable<Leaf> Below(string parent, ModelSchema schema, TemplateObject values)
    {
        foreach (var field in schema.Fields)
        {
            Assert.True(values.TryGet(field.Name, out var value), parent + field.Name);
            if (field.Kind != FieldKind.Object) yield return new Leaf(parent + field.Name, field, value);
            else foreach (var below in Below($"{parent}{field.Name}.", field.Members!, value.AsObject())) yield return below;
        }
    }

    private sealed record Leaf(string Path, ModelField Field, Value Value)
    {
        public bool IsEmpty => Value.IsEmpty || (Value.Kind == ValueKind.List && Value.AsList().Count == 0);
    }
}
