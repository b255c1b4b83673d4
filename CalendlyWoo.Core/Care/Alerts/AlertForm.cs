namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>What stands in the form of the alerts, as it was typed.</summary>
public sealed record AlertForm
{
    public bool ByMail { get; init; } = true;

    /// <summary>Empty: the owner's own address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Empty: none.</summary>
    public string WebhookUrl { get; init; } = "";

    /// <summary>What was typed now; null or empty keeps the one that is saved.</summary>
    public string? WebhookSecret { get; init; }

    /// <summary>As <c>22:00</c>, or empty.</summary>
    public string QuietFrom { get; init; } = "";

    /// <inheritdoc cref="QuietFrom"/>
    public string QuietUntil { get; init; } = "";

    /// <summary>In hours.</summary>
    public string CaseHours { get; init; } = "24";

    /// <summary>The kinds that are switched off, in the enumeration's order and parted by commas.</summary>
    public string Off { get; init; } = "";

    /// <summary>Whether the owner wants to hear of the kind.</summary>
    public bool IsOn(AlertKind kind) => !Off.Split(',').Contains(kind.ToString());

    /// <summary>The same with the kind switched.</summary>
    public AlertForm With(AlertKind kind, bool isOn) => this with { Off = string.Join(',', Enum.GetValues<AlertKind>().Where(other => other == kind ? !isOn : !IsOn(other))) };

    // A record prints its members; this one may hold a secret.
    public override string ToString() => nameof(AlertForm);
}
