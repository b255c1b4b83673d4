namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Transparency: RFC 5321 section 4.5.2. A line that begins with a dot gets another one.</summary>
internal struct DotStuffing
{
    /// <summary>How many bytes <see cref="Copy"/> needs at least to get on.</summary>
    public const int MinTarget = 2;

    private bool _insideLine;

    /// <summary>What ends the message: the dot, on a line of its own.</summary>
    public readonly ReadOnlySpan<byte> Terminator => _insideLine ? "\r\n.\r\n"u8 : ".\r\n"u8;

    /// <summary>Copies as much as fits; what is left of the source comes with the next call.</summary>
    public (int Read, int Written) Copy(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int read = 0, written = 0;
        while (read < source.Length && target.Length - written >= MinTarget)
        {
            if (!_insideLine && source[read] == (byte)'.')
                target[written++] = (byte)'.';
            var lineEnd = source[read..].IndexOf((byte)'\n') + 1;
            var wanted = lineEnd == 0 ? source.Length - read : lineEnd;
            var count = Math.Min(wanted, target.Length - written);
            source.Slice(read, count).CopyTo(target[written..]);
            read += count;
            written += count;
            _insideLine = count < wanted || lineEnd == 0;
        }

        return (read, written);
    }
}
