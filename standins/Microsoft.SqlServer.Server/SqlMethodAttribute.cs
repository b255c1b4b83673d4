namespace Microsoft.SqlServer.Server;

/// <summary>Marks a method of a user-defined type and says how the server may call it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class SqlMethodAttribute : SqlFunctionAttribute
{
    /// <summary>Whether the method is called when an argument is null; true unless set.</summary>
    public bool OnNullCall { get; set; } = true;

    /// <summary>Whether the method changes the instance.</summary>
    public bool IsMutator { get; set; }

    /// <summary>Whether the method is called on an instance that is null.</summary>
    public bool InvokeIfReceiverIsNull { get; set; }
}
