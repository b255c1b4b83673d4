using System.Globalization;
using System.Resources;

namespace CalendlyWoo.Core.Common;

/// <summary>
/// The words that people see. The English sentence is its own key; another language is one more file beside <c>Resources/Texts.resx</c>
/// (such as <c>Texts.de.resx</c>) with the same names, chosen by <see cref="CultureInfo.CurrentUICulture"/>. A sentence that a file lacks stays English.
/// </summary>
public static class Texts
{
    private static readonly ResourceManager Resources = new("CalendlyWoo.Core.Resources.Texts", typeof(Texts).Assembly);

    /// <summary>The sentence in the reader's language.</summary>
    public static string T(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return Find(english) ?? english;
    }

    /// <summary>A sentence with values: <c>T($"Send {count} mails")</c> looks up <c>Send {0} mails</c>.</summary>
    public static string T(TextHandler english) =>
        string.Format(CultureInfo.CurrentCulture, Find(english.Key) ?? english.Key, english.Values);

    /// <summary>
    /// What the resource of a sentence is called: the sentence itself, after an underscore where it begins with a small letter, because names in a
    /// resource file may not differ by case alone.
    /// </summary>
    public static string NameOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length > 0 && char.IsLower(key[0]) ? "_" + key : key;
    }

    private static string? Find(string key) => Resources.GetString(NameOf(key), CultureInfo.CurrentUICulture);
}
