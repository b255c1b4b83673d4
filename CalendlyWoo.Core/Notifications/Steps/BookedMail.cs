using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Fills the service's template with what is known of the booking.</summary>
internal sealed class BookedMail(MailComposer composer, TemplateCache templates, IOptionsMonitor<SmtpOptions> mail, IOptionsMonitor<WooCommerceOptions> shop)
{
    /// <summary>The parts of the mail, or why it cannot be written.</summary>
    public Outcome<ComposedMail> Compose(NotificationRun run, TemplateVersion version)
    {
        var template = templates.Get(version.Id, () => version.Source);
        return composer.Compose(template, Model(run));
    }

    private BookedModel Model(NotificationRun run)
    {
        var booking = run.Booking;
        return new BookedModel
        {
            Customer = CustomerModel.From(booking.Name, booking.FirstName, booking.LastName, booking.Email.Trim()),
            Booking = new BookingModel
            {
                Time = SessionTime.From(booking.StartsAt, booking.EndsAt, booking.TimeZone, shopZone: null),
                Location = booking.Location,
                JoinUrl = booking.JoinUrl,
                RescheduleUrl = booking.RescheduleUrl,
                CancelUrl = booking.CancelUrl,
                Answers = [.. booking.Answers.Select(answer => new AnswerModel(answer.Question, answer.Text))],
            },
            Service = new ServiceModel(run.Offered.Service.Name),
            Order = OrderOf(run.Order, booking),
            Shop = new ShopModel(mail.CurrentValue.FromName ?? mail.CurrentValue.FromAddress ?? "", shop.CurrentValue.Url, mail.CurrentValue.ReplyTo ?? mail.CurrentValue.FromAddress),
        };
    }

    /// <summary>Who did not pay is told nothing of the payer's order.</summary>
    private static OrderModel OrderOf(Order? order, Booking booking) =>
        order is null || !EmailKey.Same(order.Billing.Email, booking.Email)
            ? OrderModel.Empty
            : new OrderModel(
                order.Number,
                [.. order.Lines.Select(line => new OrderItemModel(line.Name, line.Quantity, Money(line.Total)))],
                Money(order.Total),
                order.Currency);

    private static decimal? Money(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
