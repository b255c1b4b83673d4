namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The shop that writes.</summary>
public sealed record ShopModel(string Name, string? Url, string? Email)
{
    public static ShopModel Sample { get; } = new("Atelier Noord", "https://atelier-noord.example", "hello@atelier-noord.example");

    public static ModelSchema<ShopModel> Schema { get; } = new(
        Sample,
        Field.Text<ShopModel>("name", shop => shop.Name, "Your shop's name."),
        Field.Link<ShopModel>("url", shop => shop.Url, "Your shop's address on the web.").Optional(),
        Field.Text<ShopModel>("email", shop => shop.Email, "Where customers can write to.").Optional());
}
