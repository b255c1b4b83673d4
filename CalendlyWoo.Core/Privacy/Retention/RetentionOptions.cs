namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>The <c>Retention</c> section of the settings.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>The setting's key.</summary>
    public const string DaysKey = "Retention:Days";

    public const int Fewest = 30;

    public const int Most = 3650;

    /// <summary>How long bodies, mails and logs are kept.</summary>
    public int Days { get; set; } = 180;
}
