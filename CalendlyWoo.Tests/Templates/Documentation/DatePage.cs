namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>site/docs/builtins/date.md of scriban/scriban.</summary>
internal static class DatePage
{
    public static IReadOnlyList<DocumentationExample> Examples { get; } =
    [
        new("Members",
            """
            {{ d = date.parse '2026-03-09 14:05:07.250'; d.year }} {{ d.month }} {{ d.day }} {{ d.day_of_year }}
            {{ d.hour }} {{ d.minute }} {{ d.second }} {{ d.millisecond }}
            """,
            "2026 3 9 68\n14 5 7 250"),
        new("Binary operations", "{{ t = (date.parse '2026/03/09') - (date.parse '2026/03/01'); t.days }}", "8"),
        new("Binary operations",
            "{{ a = date.parse '2026/03/09'; b = date.parse '2026/03/01'; a == b }} {{ a != b }} {{ a <= b }} {{ a >= b }} {{ a < b }} {{ a > b }}",
            "false true false true false true"),
        new("Binary operations", "{{ (date.parse '2026/03/09') + (timespan.from_days 3) }}", "12 Mar 2026"),
        new("date.now", "{{ date.now.year > 2000 }}", "true"),
        new("date.utc_now", "{{ date.utc_now.year > 2000 }}", "true"),
        new("date.add_days", "{{ date.parse '2026/02/27' | date.add_days 2 }}", "01 Mar 2026"),
        new("date.add_months", "{{ date.parse '2026/01/31' | date.add_months 1 }}", "28 Feb 2026"),
        new("date.add_years", "{{ date.parse '2028/02/29' | date.add_years 1 }}", "28 Feb 2029"),
        new("date.add_hours", "{{ date.parse '2026/03/09 22:00' | date.add_hours 3 | date.to_string '%F %R' }}", "2026-03-10 01:00"),
        new("date.add_minutes", "{{ date.parse '2026/03/09 22:00' | date.add_minutes 90 | date.to_string '%R' }}", "23:30"),
        new("date.add_seconds", "{{ date.parse '2026/03/09 22:00' | date.add_seconds 61 | date.to_string '%T' }}", "22:01:01"),
        new("date.add_milliseconds", "{{ date.parse '2026/03/09 22:00' | date.add_milliseconds 1250 | date.to_string '%T.%L' }}", "22:00:01.250"),
        new("date.parse",
            """
            {{ date.parse '2026/03/09' }}
            {{ date.parse '2026--03--09' '%Y--%m--%d' }}
            {{ date.parse '2026/11/30 09:50:23Z' | date.to_string '%F' }}
            {{ date.parse '20/01/2026 08:32:48 +00:00' culture:'en-GB' | date.to_string '%F' }}
            """,
            "09 Mar 2026\n09 Mar 2026\n2026-11-30\n2026-01-20"),
        new("date.parse_to_string", "{{ date.parse_to_string '2026/03/09' '%Y--%m--%d' }}", "2026--03--09"),
        new("date.parse_to_string", """{{ "03 09, 2026" | date.parse_to_string "%b %d, %y" input_pattern: "%m %d, %Y" }}""", "Mar 09, 26"),
        new("date.parse_to_string", """{{ "2026-03-09 14:01:23" | date.parse_to_string "%r" input_pattern: "%Y-%m-%d %k:%M:%S" }}""", "02:01:23 PM"),
        new("date.parse_to_string", """{{ "09/03/2026 14:01:23" | date.parse_to_string "%F" input_culture:'en-GB' output_culture:'fr-FR' }}""", "2026-03-09"),
        new("date.to_string",
            "{{ date.parse '2026/03/09' | date.to_string '%d %b %Y' }} | {{ date.parse '2026/03/09' | date.to_string '%A %d %B %Y' 'fr-FR' }}",
            "09 Mar 2026 | lundi 09 mars 2026"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%a]' }}", "[Mon]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%A]' }}", "[Monday]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%b]' }}", "[Mar]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%B]' }}", "[March]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%c]' }}", "[Mon Mar 09 04:05:07 2026]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%C]' }}", "[20]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%d]' }}", "[09]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%D]' }}", "[03/09/26]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%e]' }}", "[ 9]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%F]' }}", "[2026-03-09]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%h]' }}", "[Mar]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%H]' }}", "[04]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%I]' }}", "[04]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%j]' }}", "[068]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%k]' }}", "[ 4]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%l]' }}", "[ 4]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%L]' }}", "[250]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%m]' }}", "[03]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%M]' }}", "[05]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%n]' }}", "[\n]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%N]' }}", "[250000000]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%p]' }}", "[AM]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%P]' }}", "[am]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%r]' }}", "[04:05:07 AM]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%R]' }}", "[04:05]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%s]' }}", "[1773029107]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%S]' }}", "[07]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%t]' }}", "[\t]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%T]' }}", "[04:05:07]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%u]' }}", "[1]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%U]' }}", "[11]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%v]' }}", "[ 9-MAR-2026]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%V]' }}", "[11]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%W]' }}", "[11]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%w]' }}", "[1]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%x]' }}", "[03/09/2026]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%X]' }}", "[04:05:07]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%y]' }}", "[26]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%Y]' }}", "[2026]"),
        new("date.to_string", "{{ date.parse '2026-03-09 04:05:07.25' | date.to_string '[%%]' }}", "[%]"),
        new("date.to_string", "{{ date.parse '2026/03/09' | date.to_string '%g %d %b %Y' 'fr-FR' }}", " 09 Mar 2026"),
        new("date.format",
            "{{ date.format = '%Y/%m/%d' }}{{ date.parse '2026-03-09' }}{{ date.format = date.default_format }} {{ date.parse '2026-03-09' }}",
            "2026/03/09 09 Mar 2026"),
    ];
}
