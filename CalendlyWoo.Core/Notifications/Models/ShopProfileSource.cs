using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>The shop's profile from its settings, as they are now.</summary>
public sealed class ShopProfileSource(IOptionsMonitor<SmtpOptions> mail, IOptionsMonitor<WooCommerceOptions> shop)
{
    public ShopProfile Current
    {
        get
        {
            var (sender, url) = (mail.CurrentValue, shop.CurrentValue.Url);
            var profile = new ShopModel(sender.FromName ?? sender.FromAddress ?? "", url, sender.ReplyTo ?? sender.FromAddress);
            return new ShopProfile(profile, Zone: null, RenderOptions.Default.Culture);
        }
    }
}
