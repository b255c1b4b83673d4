using CalendlyWoo.Core.Mail;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Who gets a copy of a customer's mail: the address of <c>Smtp:CopyTo</c>.</summary>
internal sealed class CopyReceiver(IOptionsMonitor<SmtpOptions> options)
{
    /// <summary>The bare address; null where no copy is wanted, or the customer has that address herself.</summary>
    /// <param name="customer">The address that the mail goes to.</param>
    public string? For(string customer) =>
        Mailbox.TryParse(options.CurrentValue.CopyTo, null, out var copy) && !copy.Address.Equals(customer, StringComparison.OrdinalIgnoreCase) ? copy.Address : null;
}
