using System.Collections.Frozen;

namespace CalendlyWoo.Core.People;

/// <summary>Passwords that are long enough and yet among the first that are tried.</summary>
internal static class CommonPasswords
{
    private const string Runs = "01234567890123456789abcdefghijklmnopqrstuvwxyzqwertyuiopasdfghjklzxcvbnm1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    // The commonest words of the public lists of leaked passwords, without the figures and signs that people put behind them.
    private static readonly FrozenSet<string> Words = new[]
    {
        "password", "passwort", "motdepasse", "contrasena", "passw0rd", "p@ssw0rd", "p@ssword", "letmein", "welcome", "willkommen", "admin", "administrator", "changeme",
        "iloveyou", "qwerty", "qwertyuiop", "qwertz", "azerty", "sunshine", "princess", "football", "baseball", "superman", "batman", "dragon", "monkey", "master",
        "trustno", "starwars", "whatever", "michael", "jennifer", "computer", "internet", "secret", "default", "company", "calendly", "woocommerce", "wordpress",
        "calendlywoo", "correcthorsebatterystaple", "correct horse battery staple", "thisismypassword", "mypassword", "newpassword", "ilovemyfamily", "abcdefg",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is such a word, with or without an ending, once or repeated, or a run along the keyboard.</summary>
    public static bool Contains(string password)
    {
        var bare = password.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '?', '.', '*', '#', '$', '-', '_', ' ');
        var unit = Unit(password.ToLowerInvariant());
        return unit.Length < 5 || bare.Length == 0 || Words.Contains(bare) || Words.Contains(unit) || Words.Contains(Unit(bare.ToLowerInvariant()))
            || Runs.Contains(unit, StringComparison.Ordinal);
    }

    /// <summary>The shortest piece that the text repeats.</summary>
    private static string Unit(string text)
    {
        for (var size = 1; size <= text.Length / 2; size++)
        {
            if (Enumerable.Range(0, text.Length).All(index => text[index] == text[index % size])) return text[..size];
        }

        return text;
    }
}
