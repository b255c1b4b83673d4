using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that hash a text, as small hexadecimal digits of its UTF-8 bytes (builtins/string.md).</summary>
[SuppressMessage("Security", "CA5350", Justification = "Part of the language; nothing of the product relies on it.")]
[SuppressMessage("Security", "CA5351", Justification = "Part of the language; nothing of the product relies on it.")]
internal static class StringHashBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Hash("md5", "MD5", "098f6bcd4621d373cade4e832627b4f6", MD5.HashData),
        Hash("sha1", "SHA-1", "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3", SHA1.HashData),
        Hash("sha256", "SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", SHA256.HashData),
        Hash("sha512", "SHA-512",
            "ee26b0dd4af7e749aa1a8ee3c10ae9923f618980772e473f8819a5d4940e0db27ac185f8a0e1d5f84f88bc887fd67b143732c304cc5fa9ad8e6f57f50028a8ff",
            SHA512.HashData),
        Keyed("hmac_sha1", "SHA-1", "1aa349585ed7ecbd3b9c486a30067e395ca4b356", HMACSHA1.HashData),
        Keyed("hmac_sha256", "SHA-256", "0329a06b62cd16b33eb6792be8c60b158d89a2ee3a876fce9a881ebb488c0914", HMACSHA256.HashData),
        Keyed("hmac_sha512", "SHA-512",
            "f8a4f0a209167bc192a1bffaa01ecdb09e06c57f96530d92ec9ccea0090d290e55071306d6b654f26ae0c8721f7e48a2d7130b881151f2cec8d61d941a6be88a",
            HMACSHA512.HashData),
    ];

    private static Builtin Hash(string name, string algorithm, string result, Func<byte[], byte[]> hash) =>
        new($"string.{name}", $"Gives the {algorithm} hash of the text.", ParameterKind.Text, [new("text", ParameterKind.Text)])
        {
            Example = new($"{{{{ \"test\" | string.{name} }}}}", result),
            Body = (values, _) => Value.Of(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(Text(values[0]))))),
        };

    private static Builtin Keyed(string name, string algorithm, string result, Func<byte[], byte[], byte[]> hash) =>
        new($"string.{name}", $"Gives the {algorithm} hash of the text with a secret key (HMAC).", ParameterKind.Text,
            [new("text", ParameterKind.Text), new("secretKey", ParameterKind.Text)])
        {
            Example = new($"{{{{ \"test\" | string.{name} \"secret\" }}}}", result),
            Body = (values, _) => Value.Of(Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(Text(values[1])), Encoding.UTF8.GetBytes(Text(values[0]))))),
        };
}
