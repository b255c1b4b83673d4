using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>
/// Writes the objects of a PDF down: ISO 32000-1 (PDF 1.7), section 7.5. There is no date in it, and its id follows from its content: the same page gives
/// the same bytes. Why our own: see <see cref="CertificateWriter"/>.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<byte[]> _objects = [];

    /// <summary>Adds an object and gives its number.</summary>
    public int Add(string body)
    {
        _objects.Add(Encoding.Latin1.GetBytes(body));
        return _objects.Count;
    }

    /// <summary>Adds a stream; <paramref name="entries"/> are those of its dictionary besides the length.</summary>
    public int AddStream(string entries, ReadOnlySpan<byte> content, bool compress)
    {
        var bytes = compress ? Compress(content) : content.ToArray();
        var filter = compress ? " /Filter /FlateDecode" : "";
        var head = string.Create(CultureInfo.InvariantCulture, $"<< {entries}{filter} /Length {bytes.Length} >>\nstream\n");
        _objects.Add([.. Encoding.Latin1.GetBytes(head), .. bytes, .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <summary>The finished file.</summary>
    public byte[] Write(int catalog, int info)
    {
        var file = new ArrayBufferWriter<byte>(8192);
        file.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
        var offsets = new List<int>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.WrittenCount);
            Append(file, string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(_objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var id = Convert.ToHexString(SHA256.HashData(file.WrittenSpan).AsSpan(0, 16));
        var start = file.WrittenCount;
        Append(file, string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets) Append(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Append(file, string.Create(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>] >>\nstartxref\n{start}\n%%EOF\n"));
        return file.WrittenSpan.ToArray();
    }

    /// <summary>A text string in UTF-16: section 7.9.2.2.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Append(ArrayBufferWriter<byte> file, string text) => Encoding.Latin1.GetBytes(text, file);

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var target = new MemoryStream();
        using (var zip = new ZLibStream(target, CompressionLevel.Optimal)) zip.Write(content);
        return target.ToArray();
    }
}
