using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Pictures;

/// <summary>Looks at the pictures in a mail's HTML.</summary>
public static class PictureCheck
{
    /// <summary>Checks a template's source; <paramref name="names"/> are those of the pictures that it has.</summary>
    public static IReadOnlyList<TemplateDiagnostic> CheckSource(string source, IReadOnlyCollection<string> names) => Check(MarkupView.OfSource(source), names);

    /// <summary>Checks a rendered mail.</summary>
    public static IReadOnlyList<TemplateDiagnostic> CheckRendered(string html, IReadOnlyCollection<string> names) => Check(MarkupView.OfRendered(html), names);

    private static List<TemplateDiagnostic> Check(MarkupView view, IReadOnlyCollection<string> names)
    {
        var found = new List<TemplateDiagnostic>();
        foreach (var tag in view.Tags)
        {
            if (tag.Name == "img" && tag.Find("alt") is null && !tag.HasCodeBetweenAttributes)
                found.Add(view.Diagnostic(DiagnosticSeverity.Warning, FinishingCodes.PictureWithoutText, NoAlt, tag));
            foreach (var attribute in tag.Attributes.Where(attribute => attribute.Name is "src" or "background"))
            {
                var address = attribute.Value(view.Html);
                if (InlinePictures.NameOf(address) is { } name && !name.Contains(CodeMask.Filler, StringComparison.Ordinal) && !names.Contains(name))
                    found.Add(view.Diagnostic(DiagnosticSeverity.Error, FinishingCodes.PictureMissing, Missing(name, names), tag, attribute));
                else if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
                    found.Add(view.Diagnostic(DiagnosticSeverity.Warning, FinishingCodes.PictureInline, Inline, tag, attribute));
            }
        }

        return found;
    }

    private static string Missing(string name, IReadOnlyCollection<string> names)
    {
        var similar = names.FirstOrDefault(known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase))
            ?? names.FirstOrDefault(known => known.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));
        return similar is null
            ? $"This template has no picture called {name}. Upload it, or write the name of one that is there."
            : $"This template has no picture called {name}. Did you mean {similar}?";
    }

    private const string NoAlt =
        "This picture has no alt text. Write alt=\"…\" with what it shows, for those who do not see it; alt=\"\" where it is only decoration.";

    private const string Inline = "This picture is written into the HTML itself. Gmail takes such pictures out: upload it and name it as cid:…, or link to it.";
}
