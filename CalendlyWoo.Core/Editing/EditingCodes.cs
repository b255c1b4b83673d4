namespace CalendlyWoo.Core.Editing;

/// <summary>The codes that failures of editing carry, beside those of <see cref="Templates.DiagnosticCodes"/>.</summary>
public static class EditingCodes
{
    /// <summary>The template, version, draft or booking does not exist (any more).</summary>
    public const string NotFound = "editing.not-found";

    /// <summary>The draft was saved by somebody else, published or discarded meanwhile.</summary>
    public const string DraftChanged = "editing.draft-changed";

    /// <summary>The draft was begun from an older version than the active one; it may be published if a person says so.</summary>
    public const string NewerVersion = "editing.newer-version";

    /// <summary>The check found errors.</summary>
    public const string HasErrors = "editing.has-errors";

    /// <summary>A snippet would break templates that include it.</summary>
    public const string BreaksOthers = "editing.breaks-others";

    /// <summary>There is nothing to do: the content is the active one already.</summary>
    public const string Unchanged = "editing.unchanged";

    /// <summary>A text is longer than it can be stored.</summary>
    public const string TooLong = "editing.too-long";

    /// <summary>A subject, or the words of a snippet, are missing.</summary>
    public const string Blank = "editing.blank";

    /// <summary>A file that the draft names does not exist or cannot be called so, or what travels with the mail does not fit it.</summary>
    public const string FileUse = "editing.file-use";

    /// <summary>An uploaded file has too long a name; the other refusals have codes of their own, in <see cref="Mail.Files"/>.</summary>
    public const string FileRefused = "editing.file-refused";

    /// <summary>An imported file is damaged, foreign or too large.</summary>
    public const string ImportRefused = "editing.import-refused";

    /// <summary>A trial cannot be started or is none.</summary>
    public const string Canary = "editing.canary";

    /// <summary>Too many test mails within a minute.</summary>
    public const string TooManyTests = "editing.too-many-tests";

    /// <summary>The database took nothing; nothing was changed.</summary>
    public const string StoreDown = "editing.store-down";
}
