namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>language.md, sections 4 to 6.</summary>
internal static partial class LanguagePage
{
    private static IReadOnlyList<DocumentationExample> Values { get; } =
    [
        new("4 Variables", "{{ price = 180; price9 = 9; _price = 1; price + price9 + _price }}", "190"),
        new("4 Variables", "{{ $price = 180; $price }}{{ price }}", "180"),
        new("4 Variables", "{{ price = 1; $price = 2; price; $price }}", "12"),
        new("4 Variables", """{{ func both; ret $.size + ":" + $0 + $1 + $[1]; end; both "a" "b" }}""", "2:abb"),
        new("4 Variables", "{{ func own; $price = 5; price = 6; end; own }}{{ $price }}{{ price }}", "6"),
        new("4 Variables", "{{ func args; $; end; args 1 2 }}", "[1, 2]"),
        new("4.1 The special variable this",
            """
            {{
            fee = 5
            fee    # 5
            this.fee = 6
            fee    # 6
            this["fee"] = 7
            fee    # 7
            }}
            """,
            "567"),
        // The page reads the name outside the block, where Scriban does not know it.
        new("4.1 The special variable this",
            """
            {{
            prices = {first: 1, second: 2}
            with prices
                kept = this
            end
            prices.kept.first
            }}
            """,
            "1"),
        new("4.2 The special variable empty",
            """
            {{
            basket = {}
            items = [1, 2]~}}
            {{basket == empty}}
            {{items == empty}}
            {{ [] == empty }} {{ "" == empty }}
            """,
            "true\nfalse\ntrue false"),
        new("5 Objects", "{{ basket = {} }}[{{ basket }}]", "[{}]"),
        new("5 Objects", """{{ stylist = { name: "Ada", city: "Paris" }; stylist.name + stylist["city"] }}""", "AdaParis"),
        new("5 Objects", """{{ stylist = { "name": "Ada", "city": "Paris" }; stylist }}""", """{name: "Ada", city: "Paris"}"""),
        new("5 Objects",
            """
            {{
              stylist = {
                  name: "Ada",
                  city: "Paris"
              }
              stylist.city
            }}
            """,
            "Paris"),
        new("5 Objects", """{{ stylist = { name: "Ada" }; stylist.home?.street?.number ?? "no street" }}""", "no street"),
        new("5 Objects", "{{\n  stylist = {}\n  stylist.city = \"Paris\"\n  stylist.city\n}}", "Paris"),
        new("5 Objects", """{{ stylist = {}; stylist["city"] = "Paris"; stylist }}""", """{city: "Paris"}"""),
        new("5.1 The special property empty?",
            """
            {{
            basket = {}
            items = [1, 2]~}}
            {{basket.empty?}}
            {{items.empty?}}
            """,
            "true\nfalse"),
        new("6 Arrays", "{{ sizes = [] }}{{ sizes }}", "[]"),
        new("6 Arrays", "{{ sizes = [36, 38, 40] }}{{ sizes[0] }}{{ sizes[-1] }}{{ sizes }}", "3640[36, 38, 40]"),
        new("6 Arrays", "{{\n  sizes = [\n    36,\n    38,\n  ]\n  sizes[1]\n}}", "38"),
        new("6 Arrays", "{{\n  sizes = []\n  sizes[0] = 36\n  sizes[3] = 42\n}}{{ sizes }}", "[36, null, null, 42]"),
        new("6 Arrays", "{{ func first; ret $0[0]; end; sizes = [36, 38]; first [9] }} {{ sizes[1] }}", "9 38"),
        new("6.1 Array with properties",
            """
            {{
            sizes = [36, 38]
            sizes.unit = "EU "
            sizes.unit + sizes[0]
            }}
            """,
            "EU 36"),
        new("6.2 The special size property", "{{\nsizes = [36, 38, 40]\nsizes.size\n}}", "3"),
    ];
}
