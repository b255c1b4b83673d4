namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Calendly's error bodies, as sampled.</summary>
internal static class CalendlyErrors
{
    public static Reply Unauthenticated(string message) => Error(401, "Unauthenticated", message);

    public static Reply InvalidToken() => Unauthenticated("The access token is invalid");

    public static Reply Forbidden(string message = "You do not have permission to access this resource.") => Error(403, "Permission Denied", message);

    public static Reply Upgrade() => Forbidden("Please upgrade your Calendly account to Standard");

    public static Reply NotFound() => Error(404, "Resource Not Found", "The server could not find the requested resource.");

    public static Reply HookExists() => Error(409, "Already Exists", "Hook with this url already exists");

    public static Reply TooManyRequests() => Error(429, "Too Many Requests", "UNCONFIRMED TEXT");

    public static Reply Internal() =>
        Error(500, "Internal Server Error", "The server encountered an unexpected condition that prevented it from fulfilling the request.");

    public static Reply InsufficientScope(params IReadOnlyList<string> scopes) => Reply.Json(403, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", "Insufficient scope");
        json.WriteString("message", "UNCONFIRMED TEXT");
        json.WriteStartArray("required_scopes");
        foreach (var scope in scopes) json.WriteStringValue(scope);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static Reply Invalid(string parameter, string message) => Reply.Json(400, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", "Invalid Argument");
        json.WriteString("message", "The supplied parameters are invalid.");
        json.WriteStartArray("details");
        json.WriteStartObject();
        json.WriteString("parameter", parameter);
        json.WriteString("message", message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>OAuth's own shape (RFC 6749, section 5.2), in the words of the Doorkeeper server.</summary>
    public static Reply OAuth(int status, string error) => Reply.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("error", error);
        json.WriteString("error_description", OAuthText(error));
        json.WriteEndObject();
    });

    public static string OAuthText(string error) => error switch
    {
        "invalid_grant" => "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
        "invalid_client" => "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.",
        "invalid_scope" => "The requested scope is invalid, unknown, or malformed.",
        "access_denied" => "The resource owner or authorization server denied the request.",
        "unsupported_grant_type" => "The authorization grant type is not supported by the authorization server.",
        _ => "UNCONFIRMED TEXT",
    };

    private static Reply Error(int status, string title, string message) => Reply.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("title", title);
        json.WriteString("message", message);
        json.WriteEndObject();
    });
}
