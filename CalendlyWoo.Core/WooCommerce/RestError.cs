using System.Text.Json;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>
/// WordPress's error object, <c>{"code":"rest_no_route","message":"…","data":{"status":404}}</c>. The message is in the shop's language:
/// only the code decides.
/// </summary>
/// <param name="Code">WordPress's code, at most 80 letters, digits and underscores.</param>
/// <param name="IsAboutStatus">True where the parameter <c>status</c> is what the shop objects to.</param>
internal sealed record RestError(string Code, bool IsAboutStatus)
{
    private const int LongestCode = 80;

    /// <summary>Reads the error, or null where the body is none.</summary>
    public static RestError? TryRead(ShopAnswer answer)
    {
        if (answer.Json is not { } json || JsonRead.Text(json, "code") is not { Length: > 0 and <= LongestCode } code || !code.All(IsCodeCharacter))
            return null;
        var parameters = JsonRead.Member(JsonRead.Member(json, "data"), "params");
        return new RestError(code, JsonRead.Member(parameters, "status").ValueKind != JsonValueKind.Undefined);
    }

    private static bool IsCodeCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
