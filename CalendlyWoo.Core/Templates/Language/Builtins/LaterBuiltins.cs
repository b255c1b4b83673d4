using System.Collections.Frozen;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions of Scriban's documentation that are not built yet, so that a template with one is told so rather than called misspelt.</summary>
internal static class LaterBuiltins
{
    private static readonly FrozenSet<string> Names = Expand(
        ("array", "add add_range any concat cycle each filter insert_at map remove_at"),
        ("date", "now utc_now add_days add_months add_years add_hours add_minutes add_seconds add_milliseconds parse parse_to_string format default_format"),
        ("html", "url_escape"),
        ("math", "divided_by is_number minus modulo plus random times uuid"),
        ("object", "eval eval_template format from_json has_key has_value keys kind size to_json typeof values"),
        ("regex", "escape match matches replace split unescape"),
        ("string", "base64_decode base64_encode escape handleize hmac_sha1 hmac_sha256 hmac_sha512 index_of literal md5 pad_left pad_right "
            + "remove_first remove_last replace_first sha1 sha256 sha512 slice1 to_double to_float to_int to_long"),
        ("timespan", "from_days from_hours from_minutes from_seconds from_milliseconds parse zero")).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string name) => Names.Contains(name);

    public static bool IsGroup(string name) => name is "regex" or "timespan";

    private static IEnumerable<string> Expand(params (string Group, string Names)[] groups) =>
        groups.SelectMany(group => group.Names.Split(' ').Select(name => $"{group.Group}.{name}"));
}
