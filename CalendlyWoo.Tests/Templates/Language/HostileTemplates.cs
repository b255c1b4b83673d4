namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>Templates that want too much, by name. Each must end in a failure that names why; none may need a second or 50 MB.</summary>
internal static class HostileTemplates
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        // Loops
        ["endless while"] = "{{ while true; end }}",
        ["endless while that writes"] = "{{ while true }}some text of a template{{ end }}",
        ["endless while that starts again"] = "{{ n = 0; while n < 1; n = 0; end }}",
        ["500 times 500 times 500"] = "{{ for a in 1..500; for b in 1..500; for c in 1..500; a * b * c; end; end; end }}",
        ["rows of 500 times 500 times 500"] = "{{ tablerow a in 1..500; tablerow b in 1..500; tablerow c in 1..500; c; end; end; end }}",
        ["range beyond all bounds"] = "{{ for a in 1..9000000000 }}{{ end }}",
        ["range backwards"] = "{{ for a in 9000000000..1 reversed }}{{ end }}",
        ["range as a list"] = "{{ l = 1..9000000000; l | array.reverse }}",
        // Recursion
        ["function of itself"] = "{{ func f; f; end; f }}",
        ["functions of each other"] = "{{ func f(x); g x + 1; end; func g(x); f x + 1; end; f 1 }}",
        ["function by its pointer"] = "{{ func f(g); g @g; end; f @f }}",
        ["function over a list"] = "{{ func f(x); ret [x] | array.each @f; end; f 1 }}",
        ["function that calls itself twice"] = "{{ func f(x); f x; f x; end; f 1 }}",
        ["inline function of itself"] = "{{ f(x) = 1 + (f x); f 1 }}",
        ["wrap of itself"] = "{{ func f; wrap f; $$; end; end; wrap f; 1; end }}",
        ["tree of calls"] = "{{ func f(n); if n > 0; f n - 1; f n - 1; end; end; f 60 }}",
        // Regular expressions
        ["catastrophic match"] = "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}",
        ["catastrophic matches"] = "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.matches '(a|aa)+$' }}",
        ["catastrophic replace"] = "{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.replace '^(([a-z])+.)+[A-Z]([a-z])+$' 'x' }}",
        ["catastrophic split"] = "{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' | regex.split '(x+x+)+y' }}",
        ["catastrophic match in a loop"] = "{{ for i in 1..10000; 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$'; end }}",
        ["many slow matches"] = "{{ t = 'a' * 20000; for i in 1..10000; t | regex.match '(a*a*)*b' 'i'; end }}",
        ["replacement bomb"] = "{{ r = 'b' * 1000; 'a' * 100000 | regex.replace 'a' r }}",
        ["match list bomb"] = "{{ 'a' * 900000 | regex.matches '.' }}",
        ["split list bomb"] = "{{ 'a' * 900000 | regex.split '' }}",
        // Output and text
        ["50 MB of output"] = "{{ x = 'abcdefghij' * 100000; for i in 1..50; x; end }}",
        ["50 MB of text between"] = "{{ for i in 1..20000 }}" + new string('x', 2600) + "{{ end }}",
        ["doubling text"] = "{{ x = 'xxxxxxxxxx'; for a in 1..100; x = x + x; end }}",
        ["capture of a capture"] = "{{ x = 'abc'; for i in 1..60; capture x; x; x; end; end }}",
        ["captures within captures"] = "{{ func f(n); capture x; for i in 1..200; 'abcdefghij' * 1000; end; f n + 1; end; ret x; end; f 1 }}",
        ["many captures"] = "{{ l = []; for i in 1..20000; capture x; 'a' * 100000; end; l[i] = x; end }}",
        ["interpolation bomb"] = "{{ x = 'abc'; for i in 1..60; x = $\"{x}{x}{x}\"; end }}",
        ["padding"] = "{{ 'x' | string.pad_left 2000000000 }}",
        ["padding on the right"] = "{{ for i in 1..20000; 'x' | string.pad_right 900000; end }}",
        ["number format of a billion digits"] = "{{ 1 | math.format 'D999999999' }}",
        ["number format of a million zeros"] = "{{ z = '0' * 999000; for i in 1..20000; 1 | object.format z; end }}",
        ["joined text"] = "{{ x = 'a' * 900000; [x, x] | array.join x }}",
        ["text that doubles by replacing"] = "{{ x = 'a' * 1000; x | string.replace 'a' x | string.replace 'a' x }}",
        ["text copied again and again"] = "{{ x = 'a' * 900000; for i in 1..20000; y = x + 'b'; end }}",
        // Numbers, lists and objects
        ["number without end"] = "{{ x = 9; for i in 1..100; x = x * x; end }}",
        ["shift without end"] = "{{ x = 1 << 2000000000; y = 1 << 2000000000; x * y }}",
        ["doubling list"] = "{{ x = [1]; for a in 1..100; x = x + x; end }}",
        ["list with a far end"] = "{{ l = []; l[2000000000] = 1 }}",
        ["list with a far insert"] = "{{ [] | array.insert_at 2000000000 1 }}",
        ["quadratic list"] = "{{ l = []; for i in 1..20000; l = l | array.add i; end; for i in 1..20000; l = l | array.add i; end }}",
        ["quadratic distinct"] = "{{ func f(x); ret [x]; end; l = 1..15000 | array.each @f; for i in 1..50; u = l | array.uniq; end }}",
        ["tree that prints for ever"] = "{{ x = [1]; for a in 1..60; x = [x, x]; end; x | object.to_json }}",
        ["tree that compares for ever"] = "{{ x = [1]; y = [1]; for a in 1..60; x = [x, x]; y = [y, y]; end; x == y; [x] | array.contains y; x | array.uniq; while true; end }}",
        ["JSON as deep as it goes"] = "{{ '[' * 400000 | object.from_json }}",
        ["list of itself as JSON"] = "{{ l = [1]; l[0] = l; l | object.to_json }}",
        ["object of itself as JSON"] = "{{ o = {}; o.me = o; o | object.to_json }}",
        ["groups of cycles"] = "{{ l = [1, 2]; while true; g = g + 'x'; array.cycle l g; end }}",
    };

    /// <summary>Odd, but allowed to end in text: what they print is bounded.</summary>
    public static IReadOnlyDictionary<string, string> Harmless { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["list of itself"] = "{{ l = [1]; l[0] = l; l }}",
        ["object of itself"] = "{{ o = {}; o.me = o; o }}",
        ["list of itself, compared"] = "{{ l = [1]; l[0] = l; k = [1]; k[0] = k; l == k; l | array.contains k; [l, k] | array.sort; [l, k] | array.uniq }}",
        ["tree that prints for ever"] = "{{ x = [1]; for a in 1..60; x = [x, x]; end; x }}",
        ["objects within objects"] = "{{ o = {}; for a in 1..1000; o = { a: o, b: o }; end; o }}",
        ["this within this"] = "{{ this.me = this; this.me.me.me.x = 1; this }}",
        ["template that deletes what it uses"] = "{{ l = [1, 2, 3]; for i in l; l[i + 3] = i; end; l }}",
        ["function that is its own argument"] = "{{ func f; ret $; end; x = f f f f; x }}",
    };
}
