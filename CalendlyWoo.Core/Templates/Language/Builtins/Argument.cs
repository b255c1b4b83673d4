using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Reads arguments that are converted already; nothing counts as no text and as zero.</summary>
internal static class Argument
{
    public static string Text(Value value) => value.IsNull ? "" : value.AsText();

    public static int Integer(Value value) => value.IsNull ? 0 : (int)value.AsInteger();

    public static double Number(Value value) => value.IsNull ? 0 : value.ToDouble();

    /// <summary>Whether it may be looked for in the text: a long text in a long text may take for ever. Notes the fault if not.</summary>
    public static bool CanSearch(string text, string match, Rendering rendering, long limit = 500_000_000)
    {
        if ((long)text.Length * match.Length <= limit) return true;
        rendering.Fail("These texts are too long to look for one in the other.", DiagnosticCodes.TooLong);
        return false;
    }

    /// <summary>The named culture, or the rendering's where none is named. False, with a fault noted, for an unknown one.</summary>
    public static bool TryGetCulture(Value name, Rendering rendering, out CultureInfo culture)
    {
        culture = rendering.Culture;
        if (name.IsEmpty) return true;
        try
        {
            culture = CultureInfo.GetCultureInfo(name.AsText(), true);
            return true;
        }
        catch (CultureNotFoundException)
        {
            rendering.Fail($"{name.AsText()} is not a language that is known here. Write it as en-US or fr-FR.");
            return false;
        }
    }
}
