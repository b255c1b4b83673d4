using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Services;

/// <summary>Which template a service's mails of one kind are composed from. A kind without one is not mailed.</summary>
public sealed class ServiceTemplate
{
    public required Guid ServiceId { get; init; }

    public required TemplateKind Kind { get; init; }

    public required Guid TemplateId { get; set; }

    /// <summary>False: mails of this kind are not sent for the service.</summary>
    public bool IsOn { get; set; } = true;
}
