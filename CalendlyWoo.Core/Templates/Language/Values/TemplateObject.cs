namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>
/// An object as templates see it: names in snake_case and their values. Read-only unless the template made it. No member of .NET is ever reached.
/// </summary>
public abstract class TemplateObject
{
    public abstract IEnumerable<string> Names { get; }

    /// <summary>False where the object has no such member; names compare ordinally.</summary>
    public abstract bool TryGet(string name, out Value value);
}
