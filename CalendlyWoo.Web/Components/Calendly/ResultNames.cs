using System.Text.Json;
using CalendlyWoo.Core.Calendly.OAuth;

namespace CalendlyWoo.Web.Components.Calendly;

/// <summary>The short names in the page's address: the only thing that it takes from there.</summary>
internal static class ResultNames
{
    public static string NameOf(ConnectResult result) => JsonNamingPolicy.KebabCaseLower.ConvertName(result.ToString());

    /// <summary>The result of a name; null for anything else.</summary>
    public static ConnectResult? Find(string? name)
    {
        foreach (var result in Enum.GetValues<ConnectResult>())
        {
            if (NameOf(result) == name) return result;
        }

        return null;
    }
}
