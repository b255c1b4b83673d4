using System.Buffers.Binary;

namespace CalendlyWoo.Tests.Support.SqlServer;

/// <summary>One message, put together from its packets.</summary>
public sealed record TdsMessage(byte Type, byte[] Payload);

/// <summary>Packets and the few token streams of [MS-TDS] that <see cref="TdsResponder"/> speaks.</summary>
internal static class TdsPacket
{
    public const byte RemoteProcedureCall = 0x03;
    public const byte Login = 0x10;
    public const byte PreLogin = 0x12;

    private const byte TabularResult = 0x04;
    private const byte EndOfMessage = 0x01;
    private const int HeaderLength = 8;

    /// <summary>Options VERSION (16.0), ENCRYPTION (not supported) and MARS (off): section 2.2.6.5.</summary>
    public static ReadOnlySpan<byte> PreLoginAnswer =>
        [0x00, 0, 16, 0, 6, 0x01, 0, 22, 0, 1, 0x04, 0, 23, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 0x02, 0x00];

    /// <summary>ENVCHANGE with the collation, LOGINACK for TDS 7.4 from a nameless server, DONE: sections 2.2.7.9, 2.2.7.14 and 2.2.7.6.</summary>
    public static ReadOnlySpan<byte> LoginAnswer =>
        [0xE3, 8, 0, 7, 5, 0x09, 0x04, 0xD0, 0x00, 0x34, 0, 0xAD, 10, 0, 1, 0x74, 0, 0, 4, 0, 16, 0, 0, 0, 0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>RETURNSTATUS 0, then DONEPROC: sections 2.2.7.18 and 2.2.7.8.</summary>
    public static ReadOnlySpan<byte> ProcedureDone => [0x79, 0, 0, 0, 0, 0xFE, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Reply(ReadOnlySpan<byte> payload)
    {
        var packet = new byte[HeaderLength + payload.Length];
        packet[0] = TabularResult;
        packet[1] = EndOfMessage;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        packet[6] = 1;
        payload.CopyTo(packet.AsSpan(HeaderLength));
        return packet;
    }

    /// <summary>The next message, or null when the client has closed.</summary>
    public static async Task<TdsMessage?> ReadMessageAsync(Stream stream, CancellationToken cancellationToken)
    {
        var payload = new MemoryStream();
        var header = new byte[HeaderLength];
        do
        {
            if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, cancellationToken) < HeaderLength)
                return null;
            var body = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await stream.ReadExactlyAsync(body, cancellationToken);
            payload.Write(body);
        }
        while ((header[1] & EndOfMessage) == 0);
        return new TdsMessage(header[0], payload.ToArray());
    }
}
