namespace CalendlyWoo.Core.Secrets;

/// <summary>Where the key that wraps the key ring lives (<c>Secrets</c> section).</summary>
public sealed class SecretOptions
{
    public const string Section = "Secrets";

    /// <summary>A file outside the database, shared by all copies; made at the first start.</summary>
    public string MasterKeyFile { get; set; } = "data/master.key";
}
