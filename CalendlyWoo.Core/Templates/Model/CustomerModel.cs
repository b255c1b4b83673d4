namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Who booked, as Calendly's invitee says.</summary>
public sealed record CustomerModel(string Name, string FirstName, string Email)
{
    public static CustomerModel Sample { get; } = new("Noor Peeters", "Noor", "noor.peeters@example.com");

    public static ModelSchema<CustomerModel> Schema { get; } = new(
        Sample,
        Field.Text<CustomerModel>("name", customer => customer.Name, "The full name."),
        Field.Text<CustomerModel>("first_name", customer => customer.FirstName, "The first name, or the full name where only that is known."),
        Field.Text<CustomerModel>("email", customer => customer.Email, "The address that the mail goes to."));

    /// <summary>Calendly gives either a name or a first and a last name: the first name is taken from the name where it is missing.</summary>
    public static CustomerModel From(string? name, string? firstName, string? lastName, string email)
    {
        var parts = string.Join(' ', new[] { firstName?.Trim(), lastName?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        var full = string.IsNullOrWhiteSpace(name) ? parts : name.Trim();
        var first = string.IsNullOrWhiteSpace(firstName) ? full.Split(' ', 2)[0] : firstName.Trim();
        return new CustomerModel(full, first, email);
    }
}
