using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail.Smtp;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>All that is known where a test stopped.</summary>
/// <param name="Step">Where.</param>
/// <param name="Failure">What the client made of it.</param>
/// <param name="Options">What was tried.</param>
/// <param name="To">Where the test mail was to go.</param>
internal sealed record MailTrouble(MailStep Step, Failure Failure, SmtpOptions Options, string To)
{
    /// <summary>The first negative reply, where the server gave one.</summary>
    public SmtpReply? Reply { get; init; }

    /// <summary>The same port answers with TLS at once, or without it, whichever was not tried.</summary>
    public bool SpeaksOtherwise { get; init; }

    public string Host => Options.Host ?? "";

    public int Port => Options.Port;

    /// <summary>Whose server it is, or else whose address the sender has; null where nobody knows.</summary>
    public MailProvider? Provider => MailProviders.OfHost(Host) ?? MailProviders.OfAddress(Options.Username) ?? MailProviders.OfAddress(Options.FromAddress);

    public string Enhanced => Reply?.Enhanced ?? "";

    public MailFix FixTo(int port, SmtpSecurity security) => new(Host, port, security);

    public bool Says(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Failure.Detail?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        return false;
    }
}

/// <summary>A trouble in the owner's words.</summary>
/// <param name="Text">What happened.</param>
/// <param name="Help">The one next step.</param>
/// <param name="Fix">Values that would help.</param>
internal sealed record MailAdvice(string Text, string? Help, MailFix? Fix = null)
{
    /// <summary>It goes away by itself.</summary>
    public bool IsPassing { get; init; }
}
