namespace CalendlyWoo.Core.Templates.Finishing.Styles;

/// <summary>One declaration of a style, such as <c>color:#7a3b4a</c>, by its place in the source.</summary>
/// <param name="Property">In small letters.</param>
/// <param name="Start">Where the property begins.</param>
/// <param name="End">Behind the value, without <c>!important</c>.</param>
/// <param name="IsImportant">It has <c>!important</c>.</param>
internal readonly record struct Declaration(string Property, int Start, int End, bool IsImportant)
{
    /// <summary>Whether setting one changes what the other set: the same property, or a shorthand and one of its parts.</summary>
    public bool Touches(Declaration other) =>
        Property == other.Property || IsPart(Property, other.Property) || IsPart(other.Property, Property)
        || (Property.StartsWith("border-", StringComparison.Ordinal) && other.Property.StartsWith("border-", StringComparison.Ordinal));

    /// <summary>Whether this one leaves nothing of the other.</summary>
    public bool Replaces(Declaration other) => Property == other.Property || IsPart(other.Property, Property);

    private static bool IsPart(string part, string whole) =>
        part.Length > whole.Length && part[whole.Length] == '-' && part.StartsWith(whole, StringComparison.Ordinal);
}
