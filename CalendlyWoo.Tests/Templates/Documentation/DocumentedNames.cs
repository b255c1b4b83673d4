namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>The headings of the documentation's pages.</summary>
internal static class DocumentedNames
{
    public static IReadOnlyList<string> Functions { get; } =
    [
        .. Group("array", "add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at reverse size sort uniq"),
        .. Group("date", "add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years now parse parse_to_string to_string utc_now"),
        .. Group("html", "escape newline_to_br strip url_encode url_escape"),
        .. Group("math", "abs ceil divided_by floor format is_number minus modulo plus random round times uuid"),
        .. Group("object", "default eval eval_template format from_json has_key has_value keys kind size to_json typeof values"),
        .. Group("regex", "escape match matches replace split unescape"),
        .. Group(
            "string",
            "append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case escape handleize hmac_sha1 "
                + "hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove remove_first remove_last replace "
                + "replace_first rstrip sha1 sha256 sha512 size slice slice1 split starts_with strip strip_newlines to_double to_float to_int to_long "
                + "truncate truncatewords upcase whitespace"),
        .. Group("timespan", "from_days from_hours from_milliseconds from_minutes from_seconds parse"),
    ];

    /// <summary>Sections of language.md.</summary>
    public static IReadOnlyList<string> Sections { get; } =
    [
        "1.1", "1.2", "1.3", "1.4", "1.5", "2", "3.1", "3.2", "3.3", "3.4", "4", "4.1", "4.2", "5", "5.1", "6", "6.1", "6.2", "7.1", "7.2", "7.3", "7.4", "7.5",
        "8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "8.7", "8.8", "8.9", "9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7", "9.8", "9.9", "9.10", "9.11", "9.12",
    ];

    private static IEnumerable<string> Group(string group, string names) => names.Split(' ').Select(name => $"{group}.{name}");
}
