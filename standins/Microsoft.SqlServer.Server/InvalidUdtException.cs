namespace Microsoft.SqlServer.Server;

/// <summary>Thrown where a type is not fit to be a user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception for <paramref name="udtType"/>.</summary>
    /// <param name="udtType">The type at fault.</param>
    /// <param name="resourceReason">Why it is not fit, as SqlClient words it.</param>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is an invalid user defined type, reason: {resourceReason}.");
    }
}
