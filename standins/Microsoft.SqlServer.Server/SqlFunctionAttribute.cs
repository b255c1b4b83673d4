namespace Microsoft.SqlServer.Server;

/// <summary>Marks a method as a SQL Server function.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public class SqlFunctionAttribute : Attribute
{
    /// <summary>Whether the same input always gives the same result.</summary>
    public bool IsDeterministic { get; set; }

    /// <summary>Whether the function reads the user's data.</summary>
    public DataAccessKind DataAccess { get; set; }

    /// <summary>Whether the function reads system tables.</summary>
    public SystemDataAccessKind SystemDataAccess { get; set; }

    /// <summary>Whether no floating-point arithmetic is involved.</summary>
    public bool IsPrecise { get; set; }

    /// <summary>The name under which the function is registered.</summary>
    public string? Name { get; set; }

    /// <summary>The columns of a table-valued function's result.</summary>
    public string? TableDefinition { get; set; }

    /// <summary>The method that fills one row of a table-valued function's result.</summary>
    public string? FillRowMethodName { get; set; }
}
