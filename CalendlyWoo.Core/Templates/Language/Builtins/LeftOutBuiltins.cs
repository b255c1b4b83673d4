namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions of Scriban's documentation that are left out on purpose, so that a template with one is told why rather than that it is misspelt.</summary>
internal static class LeftOutBuiltins
{
    /// <summary>A sentence for the owner, or null for any other name.</summary>
    public static string? Why(string name) => name is "object.eval" or "object.eval_template"
        ? $"{name} is left out on purpose: a value, such as a customer's name, must never run as a template. Write the code here itself."
        : null;
}
