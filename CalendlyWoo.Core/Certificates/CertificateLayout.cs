using CalendlyWoo.Core.Certificates.Pdf;

namespace CalendlyWoo.Core.Certificates;

/// <summary>Draws a certificate: a band in the shop's colour with the title, and beside it what it is worth, for whom, and the code.</summary>
internal sealed class CertificateLayout(GiftCertificate certificate, CertificateTexts texts)
{
    /// <summary>A5 across, so that two fit on a printed page of A4.</summary>
    private const double Width = 595.28;
    private const double Height = 419.53;
    private const double Band = 186;
    private const double Left = 224;
    private const double Right = 559;
    private const double Column = Right - Left;

    private readonly PdfCanvas _canvas = new(Width, Height);
    private readonly CertificateColours _colours = certificate.Colours;

    public byte[] Draw()
    {
        _canvas.Rectangle(_colours.Paper, 0, 0, Width, Height);
        DrawBand();
        DrawShop();
        DrawMiddle();
        DrawAmount();
        DrawFoot();
        return _canvas.ToFile($"{certificate.Words.Title} {certificate.Code}", certificate.Culture.Name.Length == 0 ? "en" : certificate.Culture.Name);
    }

    private void DrawBand()
    {
        _canvas.Rectangle(_colours.Accent, 0, 0, Band, Height);
        var line = _colours.Accent.Mix(_colours.OnAccent, 0.22);
        _canvas.BeginClip(0, 0, Band, Height);
        for (var ring = 0; ring < 9; ring++) _canvas.Circle(line, 0.6, Band, Height, 70 + (ring * 19));
        _canvas.EndClip();
        var words = TextFit.Lines(texts.Italic, texts.Title, 33, Band - 50, 3);
        var size = words.Min(word => TextFit.Size(texts.Italic, word, Band - 50, 33, 14));
        for (var i = 0; i < words.Count; i++) _canvas.Text(texts.Italic, size, _colours.OnAccent, 28, 44 + ((words.Count - 1 - i) * size * 1.12), words[i]);
    }

    private void DrawShop()
    {
        if (texts.ShopName is not { } shop) return;
        const double Spacing = 1.5;
        var size = TextFit.Size(texts.ShopFont, shop, Column - (shop.Length * Spacing), 10, 6.5);
        var line = TextFit.Lines(texts.ShopFont, shop, size, Column - (Math.Min(shop.Length, 80) * Spacing), 1)[0];
        _canvas.Text(texts.ShopFont, size, _colours.Accent, Left, Height - 52, line, Spacing);
        _canvas.Rectangle(_colours.Accent, Left, Height - 70, 28, 1.2);
    }

    /// <summary>Service, name and message stand together, nearer to what is above them; a message that has no room gets fewer lines.</summary>
    private void DrawMiddle()
    {
        var room = texts.Amount is null ? 226 : 182;
        var (lines, messageLines) = (MiddleLines(3), 3);
        while (messageLines > 0 && HeightOf(lines) > room) lines = MiddleLines(--messageLines);
        var y = Height - 86 - Math.Max(0, (room - HeightOf(lines)) * 0.4);
        foreach (var line in lines)
        {
            y -= line.Before + line.Size;
            _canvas.Text(line.Font, line.Size, line.Colour, Left, y, line.Text, line.Spacing);
        }
    }

    private static double HeightOf(List<LayoutLine> lines) => lines.Sum(line => line.Before + line.Size);

    private List<LayoutLine> MiddleLines(int messageLines)
    {
        var lines = new List<LayoutLine>();
        if (texts.Service is { } service)
        {
            var size = TextFit.Size(texts.ServiceFont, service, Column, 27, 19);
            foreach (var line in TextFit.Lines(texts.ServiceFont, service, size, Column, 2))
                lines.Add(new LayoutLine(texts.ServiceFont, size, _colours.Ink, line, lines.Count == 0 ? 0 : 3));
        }

        if (texts.RecipientName is { } name)
        {
            lines.Add(new LayoutLine(texts.LabelFont, 8, _colours.Quiet, texts.For, 21, 1.2));
            var size = TextFit.Size(texts.NameFont, name, Column, 24, 15);
            lines.AddRange(TextFit.Lines(texts.NameFont, name, size, Column, 2).Select((line, i) =>
                new LayoutLine(texts.NameFont, size, _colours.Ink, line, i == 0 ? 7 : 2)));
        }

        if (texts.Message is { } message && messageLines > 0)
            lines.AddRange(TextFit.Lines(texts.MessageFont, message, 12, Column, messageLines).Select((line, i) =>
                new LayoutLine(texts.MessageFont, 12, _colours.Quiet, line, i == 0 ? 15 : 4.5)));
        return lines;
    }

    private void DrawAmount()
    {
        if (texts.Amount is not { } amount) return;
        var size = TextFit.Size(StandardFont.Serif, amount, Column, 40, 18);
        _canvas.Text(StandardFont.Serif, size, _colours.Accent, Left, 112, amount);
    }

    private void DrawFoot()
    {
        _canvas.Line(_colours.Paper.Mix(_colours.Ink, 0.2), 0.75, Left, 92, Right, 92);
        _canvas.Text(texts.LabelFont, 7.5, _colours.Quiet, Left, 74, texts.CodeLabel, 1.2);
        var size = TextFit.Size(StandardFont.SansBold, texts.Code, 196 - (texts.Code.Length * 1.2), 15, 6);
        _canvas.Text(StandardFont.SansBold, size, _colours.Ink, Left, 54, texts.Code, 1.2);
        if (texts.ValidUntil is { } until)
        {
            _canvas.Text(texts.LabelFont, 7.5, _colours.Quiet, Left + 225, 74, texts.ValidLabel, 1.2);
            _canvas.Text(StandardFont.Sans, TextFit.Size(StandardFont.Sans, until, Column - 225, 11.5, 7), _colours.Ink, Left + 225, 55, until);
        }

        if (texts.RedeemAt is { } redeem) _canvas.Text(texts.LabelFont, TextFit.Size(texts.LabelFont, redeem, Column, 8.5, 6), _colours.Quiet, Left, 34,
            redeem);
    }

    /// <summary>One line of the middle; <paramref name="Before"/> is the room above it.</summary>
    private readonly record struct LayoutLine(PdfFont Font, double Size, Rgb Colour, string Text, double Before, double Spacing = 0);
}
