using System.Globalization;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Web.Components;

/// <summary>
/// Which languages the pages speak: English, and every language that a resource file brought along (<c>Texts.de.resx</c> becomes the folder
/// <c>de</c> beside the program). The browser's wish decides. Numbers and times are told in one way in all of them.
/// </summary>
internal static class Languages
{
    private const string English = "en";
    private static readonly string File = typeof(Texts).Assembly.GetName().Name + ".resources.dll";

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(English));
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.SupportedUICultures = [CultureInfo.GetCultureInfo(English), .. Found(AppContext.BaseDirectory)];
        options.RequestCultureProviders = [.. options.RequestCultureProviders.Where(provider => provider is Microsoft.AspNetCore.Localization.AcceptLanguageHeaderRequestCultureProvider)];
    }

    /// <summary>The languages whose file is there.</summary>
    internal static IEnumerable<CultureInfo> Found(string folder)
    {
        var known = CultureInfo.GetCultures(CultureTypes.AllCultures).ToDictionary(culture => culture.Name, StringComparer.OrdinalIgnoreCase);
        return Directory.EnumerateFiles(folder, File, new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Where(known.ContainsKey).Order(StringComparer.Ordinal).Select(name => known[name]);
    }
}
