using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CalendlyWoo.Core.Store;

/// <summary>A value kept as JSON text in one column: immutable, so that it is replaced and never changed in place.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(Converter<T>(), Comparer<T>());

    public static ComplexTypePropertyBuilder<T> AsJson<T>(this ComplexTypePropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(Converter<T>(), Comparer<T>());

    private static ValueConverter<T, string> Converter<T>()
        where T : class =>
        new(value => JsonSerializer.Serialize(value, Options), text => JsonSerializer.Deserialize<T>(text, Options)!);

    private static ValueComparer<T> Comparer<T>()
        where T : class =>
        new((left, right) => ReferenceEquals(left, right), value => value.GetHashCode(), value => value);
}
