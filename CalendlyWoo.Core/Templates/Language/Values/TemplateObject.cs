namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>A read-only object as templates see it: names in snake_case and their values. No member of .NET is ever reached.</summary>
public abstract class TemplateObject
{
    public abstract IEnumerable<string> Names { get; }

    /// <summary>False where the object has no such member; names compare ordinally.</summary>
    public abstract bool TryGet(string name, out Value value);
}
