namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>Where in the dialogue a fault happens.</summary>
public enum MailboxStage
{
    Greeting,
    Hello,
    StartTls,
    SignIn,
    MailFrom,
    RcptTo,
    Data,
    FinalDot,
}

/// <summary>What a mail server may do wrong.</summary>
public abstract record MailboxFault
{
    private MailboxFault()
    {
    }

    /// <summary>Answers this instead, such as <c>451 4.3.0 Try again later</c>. 421 also closes the connection.</summary>
    public sealed record Reply(string Text) : MailboxFault;

    /// <summary>Closes the connection without a word. At the final dot the message is not kept.</summary>
    public sealed record Drop : MailboxFault;

    /// <summary>At the final dot: keeps the message, then closes without a word.</summary>
    public sealed record KeepAndDrop : MailboxFault;

    /// <summary>At STARTTLS: adds these lines in clear before TLS begins, as somebody on the way could (RFC 3207 section 6).</summary>
    public sealed record SlipIn(string Text) : MailboxFault;

    /// <summary>Answers rightly, but later.</summary>
    public sealed record Delay(TimeSpan Pause) : MailboxFault;
}
