namespace CalendlyWoo.Web.Components.Templates.Palette;

/// <summary>One short template for each function that gives the same every time.</summary>
internal static class ExampleSources
{
    public static IReadOnlyList<(string Function, string Source)> All { get; } =
    [
        .. Of("string", ("append", "'Style' | string.append ' studio'"), ("prepend", "'studio' | string.prepend 'Style '"), ("capitalize", "'grey suit' | string.capitalize"),
            ("capitalizewords", "'grey suit' | string.capitalizewords"), ("contains", "'grey suit' | string.contains 'suit'"), ("downcase", "'Grey Suit' | string.downcase"),
            ("upcase", "customer.first_name | string.upcase"), ("empty", "'' | string.empty"), ("whitespace", "'  ' | string.whitespace"),
            ("ends_with", "'suit.pdf' | string.ends_with '.pdf'"), ("starts_with", "'Noor Peeters' | string.starts_with 'Noor'"), ("equals_ignore_case", "'NOOR' | string.equals_ignore_case 'noor'"),
            ("escape", "'\\t' | string.escape"), ("handleize", "'Grey Suit, 2026' | string.handleize"), ("index_of", "'grey suit' | string.index_of 'suit'"), ("literal", "'grey suit' | string.literal"),
            ("lstrip", "'  suit' | string.lstrip"), ("rstrip", "'suit  ' | string.rstrip"), ("strip", "'  suit  ' | string.strip"), ("strip_newlines", "'grey\\nsuit' | string.strip_newlines"),
            ("pad_left", "7 | string.pad_left 3"), ("pad_right", "'a' | string.pad_right 3"), ("pluralize", "2 | string.pluralize 'session' 'sessions'"),
            ("remove", "'grey grey suit' | string.remove 'grey '"), ("remove_first", "'grey grey suit' | string.remove_first 'grey '"), ("remove_last", "'suit suit' | string.remove_last ' suit'"),
            ("replace", "'grey suit' | string.replace 'grey' 'blue'"), ("replace_first", "'ab ab' | string.replace_first 'ab' 'x'"), ("size", "'suit' | string.size"),
            ("slice", "'grey suit' | string.slice 0 4"), ("slice1", "'grey' | string.slice1 0"), ("split", "'a,b' | string.split ',' | array.join ' and '"),
            ("to_int", "'12' | string.to_int"), ("to_long", "'12' | string.to_long"), ("to_float", "'1.5' | string.to_float"), ("to_double", "'1.5' | string.to_double"),
            ("truncate", "'A long sentence about suits' | string.truncate 12"), ("truncatewords", "'A long sentence about suits' | string.truncatewords 3"),
            ("md5", "'a' | string.md5"), ("sha1", "'a' | string.sha1"), ("base64_encode", "'suit' | string.base64_encode"), ("base64_decode", "'c3VpdA==' | string.base64_decode"), ("default", "order.number | string.default 'none'")),
        .. Of("date", ("to_string", "booking.start | date.to_string '%d %B %Y'"), ("add_days", "booking.start | date.add_days 7 | date.to_string '%d %B'"),
            ("add_hours", "booking.start | date.add_hours 2 | date.to_string '%H:%M'"), ("add_minutes", "booking.start | date.add_minutes -10 | date.to_string '%H:%M'"),
            ("add_months", "booking.start | date.add_months 1 | date.to_string '%B'"), ("add_years", "booking.start | date.add_years 1 | date.to_string '%Y'"), ("parse", "date.parse '2026-11-24' | date.to_string '%A'")),
        .. Of("math", ("abs", "-7 | math.abs"), ("ceil", "4.2 | math.ceil"), ("floor", "4.8 | math.floor"), ("round", "4.567 | math.round 2"), ("format", "125 | math.format 'N2'"),
            ("divided_by", "10 | math.divided_by 4"), ("minus", "10 | math.minus 4"), ("plus", "10 | math.plus 4"), ("times", "10 | math.times 4"), ("modulo", "11 | math.modulo 4"), ("is_number", "4 | math.is_number")),
        .. Of("array", ("first", "['suit', 'tie'] | array.first"), ("last", "['suit', 'tie'] | array.last"), ("join", "['suit', 'tie'] | array.join ' and '"), ("size", "['suit', 'tie'] | array.size"),
            ("reverse", "['suit', 'tie'] | array.reverse | array.join ', '"), ("sort", "['tie', 'suit'] | array.sort | array.join ', '"), ("uniq", "[1, 1, 2] | array.uniq | array.join ', '"),
            ("compact", "['suit', null] | array.compact | array.size"), ("limit", "[1, 2, 3] | array.limit 2 | array.join ', '"), ("offset", "[1, 2, 3] | array.offset 1 | array.join ', '"),
            ("contains", "['suit', 'tie'] | array.contains 'tie'"), ("map", "order.items | array.map 'name' | array.join ', '"), ("add", "[1, 2] | array.add 3 | array.join ', '"),
            ("concat", "[1] | array.concat [2] | array.join ', '"), ("add_range", "[1] | array.add_range [2] | array.join ', '"), ("remove_at", "[1, 2] | array.remove_at 0 | array.join ', '"),
            ("insert_at", "[1, 3] | array.insert_at 1 2 | array.join ', '"), ("cycle", "array.cycle ['odd', 'even']")),
        .. Of("html", ("escape", "'a < b' | html.escape"), ("strip", "'<b>suit</b>' | html.strip"), ("url_encode", "'grey suit' | html.url_encode"), ("url_escape", "'grey suit' | html.url_escape"),
            ("newline_to_br", "'one\\ntwo' | html.newline_to_br")),
        .. Of("regex", ("replace", "'size 40' | regex.replace '[0-9]+' '42'"), ("match", "'size 40' | regex.match '[0-9]+' | array.first"), ("matches", "'1 2' | regex.matches '[0-9]' | array.size"),
            ("split", "'a, b' | regex.split ', *' | array.join '/'"), ("escape", "'a.b' | regex.escape"), ("unescape", "'a\\\\.b' | regex.unescape")),
        .. Of("object", ("size", "'suit' | object.size"), ("typeof", "'suit' | object.typeof"), ("kind", "1 | object.kind"), ("keys", "{a: 1} | object.keys | array.join ', '"), ("values", "{a: 1} | object.values | array.join ', '"),
            ("has_key", "{a: 1} | object.has_key 'a'"), ("has_value", "{a: 1} | object.has_value 'a'"), ("default", "order.number | object.default 'none'"), ("format", "125 | object.format 'N2'"), ("to_json", "{a: 1} | object.to_json")),
        .. Of("timespan", ("from_days", "(timespan.from_days 2).total_hours"), ("from_hours", "(timespan.from_hours 2).total_minutes"), ("from_minutes", "(timespan.from_minutes 90).total_hours"),
            ("from_seconds", "(timespan.from_seconds 90).total_minutes"), ("from_milliseconds", "(timespan.from_milliseconds 1500).total_seconds"), ("parse", "(timespan.parse '01:30:00').total_minutes"), ("zero", "timespan.zero.total_hours")),
    ];

    private static IEnumerable<(string, string)> Of(string group, params (string Name, string Code)[] examples) =>
        examples.Select(example => ($"{group}.{example.Name}", $"{{{{ {example.Code} }}}}"));
}
