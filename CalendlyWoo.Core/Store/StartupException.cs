namespace CalendlyWoo.Core.Store;

/// <summary>The product cannot start; the message is a sentence for the operator that says what to do. Printed without a stack trace.</summary>
public sealed class StartupException : Exception
{
    public StartupException(string message)
        : base(message)
    {
    }

    public StartupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public StartupException()
    {
    }
}
