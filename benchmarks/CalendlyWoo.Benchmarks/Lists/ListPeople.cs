using System.Globalization;

namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>Customers' names, some of them frequent and most of them rare, as names are.</summary>
internal sealed class ListPeople(Random random)
{
    private static readonly string[] First =
    [
        "Maya", "Ann", "Lena", "Sofia", "Zoë", "Chloe", "Ines", "Julia", "Nora", "Ruth", "Amira", "Beatriz", "Carla", "Dana", "Elif", "Freya", "Greta", "Hana", "Ida", "Jana",
        "Kira", "Lucia", "Mila", "Nadia", "Olga", "Paula", "Quinn", "Rosa", "Sara", "Tara", "Uma", "Vera", "Wanda", "Xenia", "Yara", "Agnes", "Björk", "Cleo", "Dora", "Edith",
    ];

    private static readonly string[] Begin = ["Lind", "Ander", "Berg", "Hof", "Kaz", "Mor", "Ost", "Pel", "Rasm", "Stein", "Tor", "Val", "West", "Ok", "Fer", "Gar", "Ner", "Hal"];
    private static readonly string[] Middle = ["", "a", "en", "er", "i", "in", "o", "ol", "u", "ar", "el", "ov"];
    private static readonly string[] End = ["son", "sen", "qvist", "man", "ez", "ski", "mann", "by", "land", "eau", "ini", "ström", "ley", "feld"];

    private static readonly string[] Hosts = ["gmail.example", "icloud.example", "outlook.example", "mail.example", "web.example"];

    public (string Name, string Email) Next(int number)
    {
        // The square makes the first names of the list the frequent ones.
        var first = First[(int)(random.NextDouble() * random.NextDouble() * First.Length)];
        var last = Begin[random.Next(Begin.Length)] + Middle[random.Next(Middle.Length)] + End[random.Next(End.Length)];
        var email = string.Create(CultureInfo.InvariantCulture, $"{first}.{last}{number % 1000}@{Hosts[random.Next(Hosts.Length)]}").ToLowerInvariant();
        return ($"{first} {last}", email);
    }
}
