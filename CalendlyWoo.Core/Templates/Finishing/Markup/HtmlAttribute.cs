using System.Net;

namespace CalendlyWoo.Core.Templates.Finishing.Markup;

/// <summary>An attribute of a start tag, by its place in the source.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="Start">Where its name begins.</param>
/// <param name="ValueStart">Where its value begins, behind the quotation mark; -1 where there is none.</param>
/// <param name="ValueLength">Without quotation marks.</param>
/// <param name="Quote">The quotation mark, or <c>\0</c>.</param>
internal readonly record struct HtmlAttribute(string Name, int Start, int ValueStart, int ValueLength, char Quote)
{
    /// <summary>Where the attribute ends, behind its quotation mark.</summary>
    public int End => ValueStart < 0 ? Start + Name.Length : ValueStart + ValueLength + (Quote == '\0' ? 0 : 1);

    /// <summary>The value as it was written.</summary>
    public ReadOnlySpan<char> Raw(string source) => ValueStart < 0 ? "" : source.AsSpan(ValueStart, ValueLength);

    /// <summary>The value with its character references resolved, without blanks around it.</summary>
    public string Value(string source) => WebUtility.HtmlDecode(Raw(source).Trim().ToString());

    public bool Contains(string source, char letter) => Raw(source).Contains(letter);
}
