using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Certificates;

/// <summary>A certificate's colours, which can be read on each other.</summary>
public sealed record CertificateColours
{
    private const double Readable = 4.5;

    private CertificateColours(Rgb accent, Rgb paper, Rgb ink) => (Accent, Paper, Ink) = (accent, paper, ink);

    /// <summary>The colours of the seeded templates.</summary>
    public static CertificateColours Default { get; } = new(new(0x7a, 0x3b, 0x4a), new(0xfb, 0xf8, 0xf4), new(0x2b, 0x26, 0x22));

    /// <summary>The shop's colour: the band, the amount, the shop's name.</summary>
    public Rgb Accent { get; }

    public Rgb Paper { get; }

    public Rgb Ink { get; }

    /// <summary>What can be read on the accent: the paper where it stands out, else black or white.</summary>
    public Rgb OnAccent => Paper.Contrast(Accent) >= Readable ? Paper : Rgb.White.Contrast(Accent) >= Rgb.Black.Contrast(Accent) ? Rgb.White : Rgb.Black;

    /// <summary>Secondary text: as light as it can still be read.</summary>
    public Rgb Quiet => Enumerable.Range(0, 10).Select(step => Ink.Mix(Paper, 0.4 - (step * 0.04))).FirstOrDefault(colour =>
        colour.Contrast(Paper) >= Readable, Ink);

    /// <summary>
    /// Reads three colours, each <c>#rrggbb</c>. The failures <c>certificate.colour</c> and <c>certificate.contrast</c> say which one to change.
    /// </summary>
    public static Outcome<CertificateColours> Parse(string accent, string paper, string ink)
    {
        if (!Rgb.TryParse(accent, out var a)) return NoColour("accent");
        if (!Rgb.TryParse(paper, out var p)) return NoColour("background");
        if (!Rgb.TryParse(ink, out var i)) return NoColour("text");
        if (i.Contrast(p) < Readable) return TooAlike("text");
        if (a.Contrast(p) < Readable) return TooAlike("accent");
        return new CertificateColours(a, p, i);
    }

    private static Failure NoColour(string which) =>
        new(FailureCategory.NeedsOwner, "certificate.colour", $"The {which} colour is written as #rrggbb, such as #7a3b4a. Choose it again.");

    private static Failure TooAlike(string which) =>
        new(FailureCategory.NeedsOwner, "certificate.contrast",
            $"The {which} colour can hardly be read on the background colour. Make one of the two darker or lighter.");
}
