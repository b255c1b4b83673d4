using System.Text.RegularExpressions;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>A REST API key of the shop as a person pastes it: blanks gone, and the two put in their right places.</summary>
/// <param name="ConsumerKey"><c>ck_</c> and, in WooCommerce of today, 40 hexadecimal digits.</param>
/// <param name="ConsumerSecret"><c>cs_</c> likewise.</param>
/// <param name="WasSwapped">True where each was pasted into the other's field.</param>
public sealed partial record ShopKeyPair(string ConsumerKey, string ConsumerSecret, bool WasSwapped = false)
{
    /// <summary>Reads the two fields; the failure says which of them is wrong, and never repeats it.</summary>
    public static Outcome<ShopKeyPair> Read(string? key, string? secret)
    {
        var (first, second) = (Bare(key), Bare(secret));
        if (first.Length == 0 || second.Length == 0)
            return ShopFailures.KeyIncomplete();
        if (IsSecret(first) && IsKey(second))
            return new ShopKeyPair(second, first, WasSwapped: true);
        if (IsKey(first) && IsSecret(second))
            return new ShopKeyPair(first, second);
        return (IsKey(first) && IsKey(second)) || (IsSecret(first) && IsSecret(second)) ? ShopFailures.SameTwice() : ShopFailures.NoKey();
    }

    /// <summary>A record would print the secret.</summary>
    public override string ToString() => nameof(ShopKeyPair);

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\u200B'));

    private static bool IsKey(string text) => Key().IsMatch(text);

    private static bool IsSecret(string text) => Secret().IsMatch(text);

    [GeneratedRegex("^ck_[0-9a-zA-Z]{16,80}$", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex("^cs_[0-9a-zA-Z]{16,80}$", RegexOptions.NonBacktracking)]
    private static partial Regex Secret();
}
