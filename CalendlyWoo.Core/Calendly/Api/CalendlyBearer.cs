namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>A token for one call. Nobody keeps it.</summary>
/// <param name="Token">Sent as it is.</param>
/// <param name="Stamp">The stamp of the pair that it belongs to; null for a personal access token.</param>
internal sealed record CalendlyBearer(string Token, Guid? Stamp)
{
    public bool IsPersonal => Stamp is null;

    public override string ToString() => nameof(CalendlyBearer);
}
