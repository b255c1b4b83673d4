using System.Text;

namespace CalendlyWoo.Tests.Care.Bounces;

/// <summary>Delivery reports as several mail servers write them, about a mail of ours.</summary>
internal static class ABounce
{
    /// <summary>As our mails have it.</summary>
    public const string MessageId = "<0193a0c5-7c3a-7b1e-9d44-1f2e3d4c5b6a@styling.example>";

    public static string Text(string name, string messageId = MessageId, string? to = null)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", "Bounces", $"{name}.eml")).Replace("{MESSAGE-ID}", messageId, StringComparison.Ordinal);
        return to is null ? text : text.Replace("ann@example.com", to, StringComparison.Ordinal).Replace("ann@gmial.com", to, StringComparison.Ordinal);
    }

    /// <summary>With the line ends of RFC 5322.</summary>
    public static byte[] Bytes(string name, string messageId = MessageId, string? to = null) => Encoding.UTF8.GetBytes(Text(name, messageId, to).ReplaceLineEndings("\r\n"));
}
