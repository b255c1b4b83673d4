namespace CalendlyWoo.Core.Common;

/// <summary>Settings at the root of the configuration that concern every outgoing connection.</summary>
public sealed class EndpointOptions
{
    /// <summary>True lets credentials travel without TLS to hosts other than loopback. See <see cref="EndpointRules"/>.</summary>
    public bool AllowInsecureEndpoints { get; set; }
}
