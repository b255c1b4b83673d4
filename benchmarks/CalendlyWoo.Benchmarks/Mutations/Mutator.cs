using System.Text.Json;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>Spoils payloads, the same way for the same seed.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly byte[][] InvalidUtf8 = [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xC0, 0xAF]];

    /// <summary>Names of the kinds; <see cref="Mutate"/> takes them in turn.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "bits flipped", "bytes replaced", "truncated", "a stretch cut out", "a stretch repeated", "invalid UTF-8 put in",
        .. Enum.GetValues<Edit>().Select(edit => $"member: {Words(edit)}"),
    ];

    public byte[] Mutate(int kind, byte[] body) => kind switch
    {
        0 => Changed(body, bytes => bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8))),
        1 => Changed(body, bytes => bytes[random.Next(bytes.Length)] = (byte)random.Next(256)),
        2 => body[..random.Next(body.Length)],
        3 => Spliced(body, (before, _, after) => [.. before, .. after]),
        4 => Spliced(body, (before, middle, after) => [.. before, .. middle, .. middle, .. after]),
        5 => Inserted(body, InvalidUtf8[random.Next(InvalidUtf8.Length)]),
        _ => Edited(body, Enum.GetValues<Edit>()[kind - 6]),
    };

    private static string Words(Edit edit) => edit switch
    {
        Edit.Remove => "removed",
        Edit.Duplicate => "given twice",
        Edit.Retype => "of another type",
        Edit.HugeText => "huge text",
        Edit.HugeNumber => "huge number",
        Edit.Nest => "nested deeply",
        Edit.Hostile => "hostile text",
    };

    private byte[] Changed(byte[] body, Action<byte[]> change)
    {
        var copy = body.ToArray();
        for (var times = random.Next(1, 9); times > 0; times--) change(copy);
        return copy;
    }

    private byte[] Spliced(byte[] body, Func<byte[], byte[], byte[], byte[]> splice)
    {
        var start = random.Next(body.Length);
        var end = random.Next(start, Math.Min(body.Length, start + 200) + 1);
        return splice(body[..start], body[start..end], body[end..]);
    }

    private byte[] Inserted(byte[] body, byte[] extra)
    {
        var at = random.Next(body.Length);
        return [.. body[..at], .. extra, .. body[at..]];
    }

    private byte[] Edited(byte[] body, Edit edit)
    {
        using var document = JsonDocument.Parse(body);
        return new JsonEdit(random, edit, random.Next(JsonEdit.Members(document.RootElement))).Apply(document.RootElement);
    }
}
