namespace CalendlyWoo.Core.Editing.Archive;

/// <summary>
/// The file that templates travel in: one JSON document, so that a person can read it and compare two, and so that nothing in it can unfold into more than it
/// weighs. Files stand in it once, in base64, whoever names them. A reader refuses a greater <see cref="Version"/> and passes over members that it does not know.
/// </summary>
internal sealed record ArchiveDocument
{
    public const string FormatName = "calendlywoo-templates";
    public const int CurrentVersion = 1;

    /// <summary>Always <see cref="FormatName"/>.</summary>
    public string Format { get; init; } = "";

    public int Version { get; init; }

    /// <summary>UTC.</summary>
    public DateTimeOffset ExportedAt { get; init; }

    public IReadOnlyList<ArchivedTemplate> Templates { get; init; } = [];

    /// <summary>By the key that templates name them by.</summary>
    public IReadOnlyDictionary<string, ArchivedFile> Files { get; init; } = new Dictionary<string, ArchivedFile>();
}

/// <summary>The text of one template.</summary>
internal sealed record ArchivedTemplate
{
    public string Name { get; init; } = "";

    /// <summary>A name of <see cref="Templates.TemplateKind"/>.</summary>
    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Preheader { get; init; } = "";

    public string Html { get; init; } = "";

    public string? Text { get; init; }

    public IReadOnlyList<ArchivedFileUse> Files { get; init; } = [];

    public bool HasInvite { get; init; }

    public bool HasCertificate { get; init; }

    public string CertificateAccent { get; init; } = "";
}

/// <summary>How a template uses a file.</summary>
/// <param name="File">The file's key.</param>
/// <param name="Name">As the mail calls it.</param>
/// <param name="IsPicture">Shown inside the HTML; else attached.</param>
internal sealed record ArchivedFileUse(string File = "", string Name = "", bool IsPicture = false);

/// <summary>A file's bytes; its type is found in them again when it is brought in.</summary>
internal sealed record ArchivedFile(string Name, byte[] Content);
