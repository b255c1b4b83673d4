namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>A node of a message's tree: RFC 2046. It writes its content headers, the empty line and its body.</summary>
internal abstract record MimeEntity
{
    public abstract void Write(MimeBuffer buffer, MimeBoundaries boundaries);
}

/// <summary>Text in UTF-8.</summary>
internal sealed record TextEntity(string Subtype, string Text) : MimeEntity
{
    public override void Write(MimeBuffer buffer, MimeBoundaries boundaries)
    {
        var base64 = TransferEncoding.PrefersBase64(Text);
        buffer.Write("Content-Type: text/").Write(Subtype).Write("; charset=utf-8").EndLine();
        buffer.Write("Content-Transfer-Encoding: ").Write(base64 ? "base64" : "quoted-printable").EndLine().EndLine();
        if (base64)
            TransferEncoding.WriteBase64(buffer, TransferEncoding.Canonical(Text));
        else
            TransferEncoding.WriteQuotedPrintable(buffer, Text);
    }
}

/// <summary>A file, attached or named by the HTML.</summary>
internal sealed record FileEntity(MailAttachment File, bool Inline) : MimeEntity
{
    public override void Write(MimeBuffer buffer, MimeBoundaries boundaries)
    {
        var fileName = FileNameParameter.Clean(File.FileName);
        buffer.Write("Content-Type: ").Write(ContentType.OrOctetStream(File.ContentType));
        FileNameParameter.WriteName(buffer, fileName);
        buffer.EndLine().Write("Content-Transfer-Encoding: base64").EndLine();
        buffer.Write("Content-Disposition: ").Write(Inline ? "inline" : "attachment");
        FileNameParameter.WriteFileName(buffer, fileName);
        buffer.EndLine();
        if (File.ContentId is { } id)
            buffer.Write("Content-ID: <").Write(ContentType.CheckedId(id)).Write(">").EndLine();
        TransferEncoding.WriteBase64(buffer.EndLine(), File.Content.Span);
    }
}

/// <summary>Several parts between boundaries.</summary>
internal sealed record MultipartEntity(string Subtype, IReadOnlyList<MimeEntity> Parts, string? RootType = null) : MimeEntity
{
    public override void Write(MimeBuffer buffer, MimeBoundaries boundaries)
    {
        var boundary = boundaries.Next();
        buffer.Write("Content-Type: multipart/").Write(Subtype).Write(";");
        if (RootType is not null)
            buffer.Write(" type=").Write(QuotedString.Of(RootType)).Write(";");
        buffer.Fold().Write("boundary=").Write(QuotedString.Of(boundary)).EndLine().EndLine();
        foreach (var part in Parts)
        {
            buffer.Write("--").Write(boundary).EndLine();
            part.Write(buffer, boundaries);
        }

        buffer.Write("--").Write(boundary).Write("--").EndLine();
    }
}
