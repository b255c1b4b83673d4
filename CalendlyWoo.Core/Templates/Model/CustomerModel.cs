namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Who the mail goes to: Calendly's invitee, or who paid where nothing is booked.</summary>
public sealed record CustomerModel(string Name, string FirstName, string Email)
{
    public string? LastName { get; init; }

    /// <summary>The payer's where the payer is the customer, else the number that the invitee gave for text messages.</summary>
    public string? Phone { get; init; }

    public static CustomerModel Sample { get; } =
        new("Noor Peeters", "Noor", "noor.peeters@example.com") { LastName = "Peeters", Phone = "+32 470 00 00 01" };

    public static ModelSchema<CustomerModel> Schema { get; } = new(
        Sample,
        Field.Text<CustomerModel>("name", customer => customer.Name, "The full name."),
        Field.Text<CustomerModel>("first_name", customer => customer.FirstName, "The first name, or the full name where only that is known."),
        Field.Text<CustomerModel>("last_name", customer => customer.LastName, "The last name.").Optional(),
        Field.Text<CustomerModel>("email", customer => customer.Email, "The address that the mail goes to."),
        Field.Text<CustomerModel>("phone", customer => customer.Phone, "The telephone number.").Optional());

    /// <summary>Calendly gives either a name or a first and a last name: what is missing is taken from the name, split at its first space.</summary>
    public static CustomerModel From(string? name, string? firstName, string? lastName, string email)
    {
        var parts = string.Join(' ', new[] { firstName?.Trim(), lastName?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        var full = string.IsNullOrWhiteSpace(name) ? parts : name.Trim();
        var first = string.IsNullOrWhiteSpace(firstName) ? full.Split(' ', 2)[0] : firstName.Trim();
        var rest = full.StartsWith(first + " ", StringComparison.Ordinal) ? full[(first.Length + 1)..].Trim() : null;
        return new CustomerModel(full, first, email) { LastName = string.IsNullOrWhiteSpace(lastName) ? rest : lastName.Trim() };
    }
}
