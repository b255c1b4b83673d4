namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>The REST API's error bodies, word for word as recorded.</summary>
internal static class ShopErrors
{
    public static Reply Error(int status, string code, string message) => Reply.Json(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteStartObject("data");
        json.WriteNumber("status", status);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Reply NoRoute() => Error(404, "rest_no_route", "No route was found matching the URL and request method.");

    public static Reply InvalidId(int status) => Error(status, "woocommerce_rest_shop_order_invalid_id", "Invalid ID.");

    public static Reply InvalidNoteOrder() => Error(404, "woocommerce_rest_order_invalid_id", "Invalid order ID.");

    public static Reply InvalidJson() => Reply.Json(400, json =>
    {
        json.WriteStartObject();
        json.WriteString("code", "rest_invalid_json");
        json.WriteString("message", "Invalid JSON body passed.");
        json.WriteStartObject("data");
        json.WriteNumber("status", 400);
        json.WriteNumber("json_error_code", 4);
        json.WriteString("json_error_message", "Syntax error");
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Reply Missing(string parameter) => Reply.Json(400, json =>
    {
        json.WriteStartObject();
        json.WriteString("code", "rest_missing_callback_param");
        json.WriteString("message", $"Missing parameter(s): {parameter}");
        json.WriteStartObject("data");
        json.WriteNumber("status", 400);
        json.WriteStartArray("params");
        json.WriteStringValue(parameter);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Reply Invalid(InvalidParameter invalid) => Reply.Json(400, json =>
    {
        json.WriteStartObject();
        json.WriteString("code", "rest_invalid_param");
        json.WriteString("message", $"Invalid parameter(s): {invalid.Name}");
        json.WriteStartObject("data");
        json.WriteNumber("status", 400);
        json.WriteStartObject("params");
        json.WriteString(invalid.Name, invalid.Message);
        json.WriteEndObject();
        json.WriteStartObject("details");
        json.WriteStartObject(invalid.Name);
        json.WriteString("code", invalid.Code);
        json.WriteString("message", invalid.Message);
        if (invalid.Code == InvalidParameter.WrongType)
        {
            json.WriteStartObject("data");
            json.WriteString("param", invalid.Name);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("data");
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });
}

/// <summary>A parameter that WordPress refuses before it looks at who asks.</summary>
internal sealed record InvalidParameter(string Name, string Code, string Message)
{
    public const string WrongType = "rest_invalid_type";

    public static InvalidParameter NotOneOf(string name, string rest, string? shown = null) => new(name, "rest_not_in_enum", $"{shown ?? name} {rest}");

    public static InvalidParameter OutOfBounds(string name, string rest) => new(name, "rest_out_of_bounds", $"{name} {rest}");

    public static InvalidParameter NotOfType(string name, string type) => new(name, WrongType, $"{name} is not of type {type}.");

    public static InvalidParameter Date(string name) => new(name, "rest_invalid_date", "Invalid date.");
}
