using System.Globalization;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What a server said it can do in its reply to EHLO: RFC 5321 section 4.1.1.1.</summary>
internal sealed record SmtpCapabilities
{
    /// <summary>A server that only knows HELO.</summary>
    public static SmtpCapabilities None { get; } = new();

    public bool StartTls { get; private init; }

    public bool Pipelining { get; private init; }

    public bool EightBitMime { get; private init; }

    public bool SmtpUtf8 { get; private init; }

    /// <summary>RFC 1870: SIZE is known.</summary>
    public bool Size { get; private init; }

    /// <summary>Octets; 0 is no limit, or none that the server tells.</summary>
    public long MaxSize { get; private init; }

    /// <summary>Mechanisms of AUTH (RFC 4954), in capitals.</summary>
    public IReadOnlySet<string> Mechanisms { get; private init; } = new HashSet<string>();

    public static SmtpCapabilities Parse(SmtpReply ehlo)
    {
        var found = new SmtpCapabilities();
        var mechanisms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in ehlo.Text.Split('\n').Skip(1))
        {
            // Old servers write AUTH=LOGIN.
            var words = line.ToUpperInvariant().Split([' ', '='], StringSplitOptions.RemoveEmptyEntries);
            found = words switch
            {
                ["STARTTLS", ..] => found with { StartTls = true },
                ["PIPELINING", ..] => found with { Pipelining = true },
                ["8BITMIME", ..] => found with { EightBitMime = true },
                ["SMTPUTF8", ..] => found with { SmtpUtf8 = true },
                ["SIZE", var octets, ..] => found with { Size = true, MaxSize = long.TryParse(octets, CultureInfo.InvariantCulture, out var size) ? size : 0 },
                ["SIZE"] => found with { Size = true },
                _ => found,
            };
            if (words is ["AUTH", ..])
                mechanisms.UnionWith(words[1..]);
        }

        return found with { Mechanisms = mechanisms };
    }
}
