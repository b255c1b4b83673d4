using System.Text;

namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>Which letters stand side by side as they come: Arabic, Hebrew, Indic and Thai ones need shaping or another direction, which is not done
/// here.</summary>
internal static class Scripts
{
    public static bool NeedNoShaping(string text) => text.EnumerateRunes().All(rune => rune.Value is
        >= 0x20 and <= 0x7E or >= 0xA0 and <= 0x2FF or >= 0x370 and <= 0x482 or >= 0x48A and <= 0x58F or >= 0x10A0 and <= 0x10FF or >= 0x1C80 and <= 0x1CBF
        or >= 0x1E00 and <= 0x1FFF or >= 0x2010 and <= 0x2027 or >= 0x2030 and <= 0x205E or >= 0x20A0 and <= 0x20CF or >= 0x2100 and <= 0x214F
        or >= 0x3001 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF01 and <= 0xFF60);
}
