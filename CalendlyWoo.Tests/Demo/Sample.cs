using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalendlyWoo.Tests.Demo;

/// <summary>Recorded answers, and how to compare the shape of ours with them.</summary>
internal static class Sample
{
    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    public static JsonElement Json(string name) => JsonSerializer.Deserialize<JsonElement>(Text(name));

    /// <summary>The same JSON, whatever the blanks and the order of members.</summary>
    public static bool IsSame(string name, string actual) => JsonNode.DeepEquals(JsonNode.Parse(Text(name)), JsonNode.Parse(actual));

    /// <summary>All paths of members with the JSON type of their value; a list counts as its first item, null fits anything.</summary>
    public static SortedSet<string> Shape(JsonElement json, string path = "")
    {
        var shape = new SortedSet<string>(StringComparer.Ordinal);
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject()) shape.UnionWith(Shape(member.Value, $"{path}/{member.Name}"));
                break;
            case JsonValueKind.Array when json.GetArrayLength() > 0:
                shape.UnionWith(Shape(json[0], path + "[]"));
                break;
            default:
                shape.Add(path);
                break;
        }

        return shape;
    }
}
