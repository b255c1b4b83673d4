using System.Buffers;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Sends a message and its final dot. A usual mail leaves in one write: with a second one, half of the time would go into waiting.</summary>
internal static class SmtpContent
{
    private const int MaxBlock = 64 * 1024;
    private const int TerminatorLength = 5;

    /// <summary>Null once everything, final dot included, is handed to the operating system; before that the server cannot have the whole message.</summary>
    public static async ValueTask<Failure?> WriteAsync(SmtpWire wire, ReadOnlyMemory<byte> message, TimeSpan limit)
    {
        var block = ArrayPool<byte>.Shared.Rent(Math.Min(MaxBlock, message.Length + (message.Length / 16) + TerminatorLength + DotStuffing.MinTarget));
        try
        {
            var stuffing = new DotStuffing();
            while (true)
            {
                var (read, written) = stuffing.Copy(message.Span, block.AsSpan(0, block.Length - TerminatorLength));
                message = message[read..];
                var last = message.IsEmpty;
                if (last)
                {
                    stuffing.Terminator.CopyTo(block.AsSpan(written));
                    written += stuffing.Terminator.Length;
                }

                if (await wire.WriteAsync(block.AsMemory(0, written), limit) is { } failure)
                    return failure;
                if (last)
                    return null;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }
}
