using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Headers that hold mailboxes: RFC 5322 section 3.4, with addresses beyond ASCII as RFC 6532 writes them.</summary>
internal static class AddressHeader
{
    private const int MaxQuotedName = 60;

    public static void Write(MimeBuffer buffer, string name, IReadOnlyList<Mailbox> mailboxes)
    {
        buffer.Write(name).Write(":");
        for (var i = 0; i < mailboxes.Count; i++)
        {
            WriteMailbox(buffer, mailboxes[i]);
            if (i < mailboxes.Count - 1)
                buffer.Write(",");
        }

        buffer.EndLine();
    }

    private static void WriteMailbox(MimeBuffer buffer, Mailbox mailbox)
    {
        if (mailbox.Name.Length == 0)
        {
            buffer.BlankOrFold(mailbox.Address.Length + 1).Write(mailbox.Address);
            return;
        }

        if (!Ascii.IsValid(mailbox.Name) || mailbox.Name.Length > MaxQuotedName || mailbox.Name.Contains("=?", StringComparison.Ordinal))
            EncodedWords.Write(buffer, mailbox.Name);
        else
            WriteAscii(buffer, mailbox.Name);
        buffer.BlankOrFold(mailbox.Address.Length + 3).Write("<").Write(mailbox.Address).Write(">");
    }

    private static void WriteAscii(MimeBuffer buffer, string name)
    {
        var phrase = IsPlainPhrase(name) ? name : QuotedString.Of(name);
        buffer.BlankOrFold(phrase.Length).Write(phrase);
    }

    private static bool IsPlainPhrase(string name) =>
        name.All(c => c == ' ' || AddressRules.IsAtext(c)) && !name.Contains("  ", StringComparison.Ordinal);
}
