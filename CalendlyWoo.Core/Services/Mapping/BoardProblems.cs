using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>What cannot be saved, in the owner's words.</summary>
internal static class BoardProblems
{
    private const int LongestName = 200;
    private const int LongestUrl = 1000;

    /// <summary>The first one; null where all can be saved.</summary>
    public static string? First(ServiceBoard board)
    {
        foreach (var service in board.Services.Where(service => !service.IsFromConfiguration))
        {
            var name = service.Name.Trim();
            if (name.Length is 0 or > LongestName)
                return T("Give each service a name of at most 200 characters.");
            if (board.Services.Any(other => other.Id != service.Id && other.Name.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)))
                return T($"Two services are called {name}. Give each a name of its own.");
            if (!IsBookingPage(service.BookingUrl.Trim()))
                return T($"The booking page of {name} is no web address. Enter one that begins with https://, or leave it empty.");
            if (service.OrderStatus.Trim().Length is 0 or > 40)
                return T($"Choose the status that an order of {name} gets.");
        }

        return null;
    }

    private static bool IsBookingPage(string url) => url.Length == 0
        || (url.Length <= LongestUrl && Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)));
}
