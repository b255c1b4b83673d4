namespace CalendlyWoo.Web.Components.Common;

/// <summary>How a check of a <see cref="CheckRow"/> came out.</summary>
public enum CheckState
{
    /// <summary>It was not looked at yet, or cannot be until something else is done.</summary>
    Open,

    /// <summary>It is being looked at.</summary>
    Running,

    Passed,

    /// <summary>It works, and something deserves a look.</summary>
    Warned,

    Failed,
}
