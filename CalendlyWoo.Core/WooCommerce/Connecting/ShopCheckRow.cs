using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>What the connection test looks at, in its order.</summary>
public enum ShopCheckPart
{
    Address,
    Encryption,
    Answers,
    WooCommerce,
    Key,
    Reading,
    Writing,
    Clock,
    Speed,
}

/// <summary>How far a part of the connection test is.</summary>
public enum ShopCheckState
{
    /// <summary>Not looked at, or not to be looked at before something else is in order.</summary>
    Open,
    Running,
    Passed,

    /// <summary>It works, and the next step makes it better.</summary>
    Warned,
    Failed,
}

/// <summary>One line of the connection test.</summary>
/// <param name="Part">What was looked at.</param>
/// <param name="State">How it went.</param>
/// <param name="Text">What was found, as a sentence.</param>
/// <param name="Next">The one next step, or null.</param>
/// <param name="Detail">What the other side said, free of secrets, for the folded technical part; or null.</param>
public sealed record ShopCheckRow(ShopCheckPart Part, ShopCheckState State, string Text, string? Next = null, string? Detail = null);

/// <summary>The connection test as far as it is. Never changes.</summary>
/// <param name="Rows">One per part, in their order.</param>
/// <param name="IsFinished">True once nothing more is looked at.</param>
/// <param name="Shop">The shop, once it is found.</param>
/// <param name="Failure">What stands in the way, or null.</param>
public sealed record ShopCheckReport(IReadOnlyList<ShopCheckRow> Rows, bool IsFinished, FoundShop? Shop, Failure? Failure = null)
{
    /// <summary>True where the shop can be worked with.</summary>
    public bool IsGood => IsFinished && Failure is null;
}
