using System.Globalization;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>The shop's profile from its settings, as they are now.</summary>
public sealed class ShopProfileSource(IOptionsMonitor<SmtpOptions> mail, IOptionsMonitor<WooCommerceOptions> shop, IOptionsMonitor<ShopProfileOptions> profile)
{
    public ShopProfile Current
    {
        get
        {
            var (sender, own) = (mail.CurrentValue, profile.CurrentValue);
            var name = new[] { sender.FromName, own.Name, sender.FromAddress }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";
            var model = new ShopModel(name, shop.CurrentValue.Url, sender.ReplyTo ?? sender.FromAddress);
            return new ShopProfile(model, string.IsNullOrWhiteSpace(own.Zone) ? null : own.Zone, CultureOf(own.Culture));
        }
    }

    private static CultureInfo CultureOf(string? name)
    {
        try
        {
            return string.IsNullOrWhiteSpace(name) ? RenderOptions.Default.Culture : CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return RenderOptions.Default.Culture;
        }
    }
}
