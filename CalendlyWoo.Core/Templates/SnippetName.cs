namespace CalendlyWoo.Core.Templates;

/// <summary>What <c>include</c> calls a snippet.</summary>
public static class SnippetName
{
    /// <summary>The rule in the owner's words.</summary>
    public const string Words = "A snippet is included by its name, which has letters from a to z, digits, - and _ only, such as header.";

    /// <summary>Whether it can be written in every template as it is, in quotes of either kind.</summary>
    public static bool IsValid(string name) => name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
