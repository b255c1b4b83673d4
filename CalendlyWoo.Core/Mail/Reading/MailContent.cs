namespace CalendlyWoo.Core.Mail.Reading;

/// <summary>A message as a person reads it.</summary>
public sealed record MailContent
{
    /// <summary>All headers in their order, decoded.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    /// <summary>Every part that is neither of these two, pictures of the HTML included.</summary>
    public IReadOnlyList<MailFile> Files { get; init; } = [];

    public string Subject => Header("Subject");

    public string From => Header("From");

    public string To => Header("To");

    public string MessageId => Header("Message-ID");

    /// <summary>The first header of this name; empty where there is none.</summary>
    public string Header(string name) => Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";
}

/// <summary>A file in a message.</summary>
public sealed record MailFile(string Name, string ContentType, string? ContentId, byte[] Content);
