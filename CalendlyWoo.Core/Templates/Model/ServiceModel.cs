namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The service that was bought.</summary>
public sealed record ServiceModel(string Name)
{
    public static ServiceModel Sample { get; } = new("Virtual Styling Session");

    public static ModelSchema<ServiceModel> Schema { get; } = new(
        Sample,
        Field.Text<ServiceModel>("name", service => service.Name, "The service's name."));
}
