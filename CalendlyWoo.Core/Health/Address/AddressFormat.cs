using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health.Address;

/// <summary>Reads a public address as a person types it. Pure.</summary>
public static class AddressFormat
{
    /// <summary>The code of an address that is none.</summary>
    public const string Code = "address.format";

    private const int Longest = 300;

    /// <summary>The address without a slash at its end; https where no scheme is named, http for this computer.</summary>
    public static Outcome<Uri> Parse(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > Longest)
        {
            return Refused(T("Type the address under which CalendlyWoo is reached, such as https://bookings.example.com."));
        }

        if (!text.Contains("://", StringComparison.Ordinal))
        {
            text = (IsLoopback(text) ? "http://" : "https://") + text;
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme is not ("http" or "https"))
        {
            return Refused(T("This is no web address. It looks like https://bookings.example.com."));
        }

        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return Refused(T("Leave out what follows a question mark or a number sign, and names and passwords: the plain address is enough."));
        }

        return new Uri(Write(uri));
    }

    /// <summary>As it is saved and shown: without a slash at its end.</summary>
    public static string Write(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>A page below the address.</summary>
    public static Uri Below(Uri address, string path) => new($"{Write(address)}/{path}");

    private static bool IsLoopback(string text) =>
        Uri.TryCreate("http://" + text, UriKind.Absolute, out var guess) && AddressReaches.Of(guess) == AddressReach.ThisComputer;

    private static Failure Refused(string message) => new(FailureCategory.Permanent, Code, message);
}
