namespace CalendlyWoo.Web.SignIn;

/// <summary>Where to go after signing in: a page of ours, whatever the address says.</summary>
internal static class ReturnPath
{
    /// <summary>The path as it is, or <c>/</c> for anything that a browser could take for another host's address.</summary>
    public static string Or(string? wanted, string otherwise = "/") =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) ? wanted : otherwise;
}
