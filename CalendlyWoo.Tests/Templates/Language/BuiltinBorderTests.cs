using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>builtins/*.md beyond the examples: nothing, negative numbers, wrong kinds, beside Scriban's own results.</summary>
public sealed class BuiltinBorderTests
{
    [Theory]
    [InlineData("{{ null | array.add 1 }} {{ 'ab' | array.size }} {{ [1] | array.add_range null }} {{ (null | array.concat null) == null }}", "[1] 2 [1] true")]
    [InlineData("{{ [1] | array.insert_at 3 'x' }} {{ [1] | array.insert_at (-3) 'x' }}", "[1, null, null, \"x\"] [\"x\", 1]")]
    [InlineData("{{ [1, 2] | array.remove_at 9 }} {{ [1, 2] | array.remove_at (-9) }} {{ [1, 2] | array.remove_at (-1) }}", "[1, 2] [1, 2] [1]")]
    [InlineData("{{ array.cycle ['a', 'b'] }}{{ array.cycle ['a', 'b'] }}{{ array.cycle ['a', 'b'] }}{{ array.cycle ['a', 'b'] 'g' }}{{ array.cycle [] }}", "abaa")]
    [InlineData("{{ [1, 1.0, '1', 1m, 1] | array.uniq }} {{ [1] | array.contains 1.0 }} {{ [[1]] | array.contains [1] }}", "[1, 1, \"1\", 1] false false")]
    [InlineData("{{ [3, 1, null, 2] | array.sort }} {{ ['b', 'a', 'B', 'A'] | array.sort }} {{ 5 | array.sort }}", "[null, 1, 2, 3] [\"a\", \"A\", \"b\", \"B\"] [5]")]
    [InlineData("{{ [{a: 1}, {b: 2}, {a: null}] | array.map 'a' }} {{ 5 | array.map 'a' }} {{ ['abc'] | array.map 'size' }}", "[1, null] [] [3]")]
    [InlineData("{{ [{n: 'x', c: {d: 2}}, {n: 'y', c: {d: 1}}] | array.sort 'c.d' | array.map 'n' }}", "[\"y\", \"x\"]")]
    [InlineData("{{ func f(x, y); ret x == y; end; [1, 2] | array.any @f 2 }} {{ [1, 2] | array.any null }} {{ ['a'] | array.any @string.upcase }}", "true false false")]
    [InlineData("{{ [1, 2] | array.each @(do; ret $0 * 2; end) }} {{ (null | array.each @string.upcase) == null }} {{ [1] | array.each null }}", "[2, 4] true [1]")]
    [InlineData("{{ [1, 2] | array.join ',' @string.literal }} {{ ['a', null, 2.5] | array.join ',' }}", "\"1\",\"2\" a,,2.5")]
    [InlineData("{{ a = [3, 1] | array.add 2; a[0] = 9; a }} {{ o = `{\"a\":1}` | object.from_json; o.b = 2; o }}", "[9, 1, 2] {a: 1, b: 2}")]
    public void Array_AtItsBorders_BehavesLikeScriban(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 'hello' | string.slice (-9) }} {{ 'hello' | string.slice (-9) 6 }} {{ 'hello' | string.slice 1 0 }}|{{ 'hello' | string.slice1 (-7) 4 }}", "h he |he")]
    [InlineData("{{ 'aBab' | string.replace_first 'B' 'x' }} {{ 'abab' | string.replace_first 'b' 'x' true }} {{ 'aBab' | string.remove_last 'B' }}", "axab abax aBa")]
    [InlineData("{{ ' a  b c ' | string.truncatewords 2 }} {{ null | string.truncatewords 3 }}|{{ 'abcdef' | string.truncate 4 null }}", " a... |a...")]
    [InlineData("{{ 1.4 | string.pluralize 'a' 'b' }} {{ null | string.pluralize 'a' 'b' }} {{ '1' | string.pluralize 'a' 'b' }}", "a b a")]
    [InlineData("{{ 'éa  bc-d 1x !ab' | string.capitalizewords }} {{ '  Ünï  code--x_1!' | string.handleize }}", "Éa  Bc-d 1X !Ab -ünï-code-x-1")]
    [InlineData("{{ '1.5' | string.to_int }}|{{ ' 12 ' | string.to_int }}|{{ '3000000000' | string.to_int }}|{{ '1,000.5' | string.to_double }}", "|12||1000.5")]
    [InlineData("{{ 'hello' | string.index_of 'l' 3 }} {{ 'hello' | string.index_of 'l' 0 2 }} {{ 'hello' | string.index_of 'L' null null 'OrdinalIgnoreCase' }}", "3 -1 2")]
    [InlineData("{{ null | string.equals_ignore_case null }} {{ 'é' | string.equals_ignore_case 'É' }} {{ null | string.md5 }}", "false true d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("{{ 'a<!-- > --><style>x</style> <b c=\">\">d</b> 1 < 2' | html.strip }} {{ 'a b/?&=é%' | html.url_escape }}", "a d 1 < 2 a%20b/?&=%C3%A9%25")]
    [InlineData("{{ 'ABC' | regex.match 'b' 'i' }} {{ \"a\\nb\" | regex.matches '^.' 'm' }} {{ 'a1b2' | regex.split `(\\d)` }}", "[\"B\"] [[\"a\"], [\"b\"]] [\"a\", \"1\", \"b\", \"2\", \"\"]")]
    public void Text_AtItsBorders_BehavesLikeScriban(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 1 | object.kind }} {{ 3000000000 | object.kind }} {{ 99999999999999999999 | object.kind }} {{ 1f | object.kind }} {{ 1m | object.kind }}", "int long bigint float decimal")]
    [InlineData("{{ date.now | object.kind }} {{ timespan.zero | object.kind }} {{ @string.upcase | object.kind }} {{ object | object.kind }}", "DateTime TimeSpan function object")]
    [InlineData("{{ 1..5 | object.typeof }} {{ [1] | object.typeof }} {{ [1] | array.reverse | object.typeof }} {{ (null | object.typeof) == null }}", "iterator array iterator true")]
    [InlineData("{{ {a: null} | object.has_key 'a' }} {{ {a: null} | object.has_value 'a' }} {{ null | object.has_key 'a' }}", "true false false")]
    [InlineData("{{ {a: 1, b: [1.5, 2m, null, true, \"a<b>\"]} | object.to_json }}", "{\"a\":1,\"b\":[1.5,2,null,true,\"a\\u003Cb\\u003E\"]}")]
    [InlineData("{{ '{\"a\":[1,2.5,null,\"x\",true,1e3]}' | object.from_json }} {{ '3' | object.from_json | object.kind }}", "{a: [1, 2.5, null, \"x\", true, 1000]} decimal")]
    [InlineData("{{ date.parse '2016/01/05' | object.format 'yyyy' }} {{ timespan.from_hours 30 | object.format 'g' }} {{ 1.5 | object.format 'N2' 'fr-FR' }}", "2016 1:6:00:00 1,50")]
    [InlineData("{{ 8.4 | math.divided_by 2 }} {{ -9 | math.divided_by 2 }} {{ 9 | math.divided_by 2m }} {{ (9 | math.divided_by null) == null }}", "4 -5 4.5 true")]
    [InlineData("{{ math.random 5 5 }} {{ math.random 1 2 }} {{ 'a' | math.times 3 }} {{ [1] | math.plus [2] }}", "5 1 aaa [1, 2]")]
    public void Object_AtItsBorders_BehavesLikeScriban(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 5 | array.size }}")]
    [InlineData("{{ [1] | array.each 3 }}")]
    [InlineData("{{ [1, 2] | array.each @math.plus }}")]
    [InlineData("{{ 'x' | object.has_key 'a' }}")]
    [InlineData("{{ @string.upcase | object.to_json }}")]
    [InlineData("{{ 'nope' | object.from_json }}")]
    [InlineData("{{ 'abc' | object.format 'X' }}")]
    [InlineData("{{ 'a' | string.base64_decode }}")]
    [InlineData("{{ 'hello' | string.index_of 'l' 9 }}")]
    [InlineData("{{ 'ab' | string.pad_left (-5) }}")]
    [InlineData("{{ 'abc' | regex.match '(' }}")]
    [InlineData("{{ math.random 5 1 }}")]
    [InlineData("{{ 'a' | math.abs }}")]
    [InlineData("{{ 9 | math.divided_by 0 }}")]
    public void Argument_ThatDoesNotFit_IsAFailure(string source) =>
        Assert.Contains(Fail(source).Code, new[] { "template.type", "template.arguments" });
}
