using System.Xml.Linq;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Languages;

/// <summary><c>Resources/Texts.resx</c>: what a second language has to translate.</summary>
internal static class TextFile
{
    private const string Folder = "CalendlyWoo.Core/Resources";

    private static string FullPath => Path.Combine(RepositoryRoot.Path, Folder, "Texts.resx");

    /// <summary>The sentences of the file.</summary>
    public static IReadOnlyList<string> Read() => [.. XDocument.Load(FullPath).Root!.Elements("data").Select(data => data.Element("value")!.Value)];

    /// <summary>Writes the file anew with these sentences, one a line, in their order by character.</summary>
    public static void Write(IEnumerable<string> keys)
    {
        var head = File.ReadAllLines(FullPath).TakeWhile(line => !line.TrimStart().StartsWith("<data ", StringComparison.Ordinal) && line != "</root>");
        var entries = keys.Distinct().Order(StringComparer.Ordinal).Select(key => "  " + new XElement(
            "data", new XAttribute("name", Texts.NameOf(key)), new XAttribute(XNamespace.Xml + "space", "preserve"), new XElement("value", key)).ToString(SaveOptions.DisableFormatting));
        File.WriteAllText(FullPath, string.Join('\n', [.. head, .. entries, "</root>", ""]));
    }
}
