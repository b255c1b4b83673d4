namespace CalendlyWoo.Web.Components.Words;

/// <summary>How a moment is told.</summary>
public enum Telling
{
    /// <summary>It has passed.</summary>
    Ago,

    /// <summary>Something lasts since then.</summary>
    Since,

    /// <summary>It is still to come.</summary>
    Ahead,
}
