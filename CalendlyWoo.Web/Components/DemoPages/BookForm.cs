using System.ComponentModel.DataAnnotations;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Web.Components.DemoPages;

/// <summary>What the demo's customer enters.</summary>
public sealed class BookForm
{
    private string _timeZone = "America/New_York";

    /// <summary>The slug of the event type.</summary>
    [Required]
    public string Service { get; set; } = "";

    [Required(ErrorMessage = "Enter a name."), StringLength(200, ErrorMessage = "Keep the name under 200 characters.")]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Enter an e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address."), StringLength(254, ErrorMessage = "Addresses have at most 254 characters.")]
    public string Email { get; set; } = "";

    public bool IsUnpaid { get; set; }

    /// <summary>A form filled in like the sample.</summary>
    public static BookForm Of(DemoWish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return new BookForm { Service = wish.Service.Slug, Name = wish.Name, Email = wish.Email, _timeZone = wish.TimeZone };
    }

    /// <summary>What was entered, as a wish.</summary>
    public DemoWish ToWish() =>
        new(ModelStudio.EventTypes.First(service => service.Slug == Service), Name, Email) { IsPaid = !IsUnpaid, TimeZone = _timeZone };
}
