namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the samples change in the plain one.</summary>
internal static class SampleVariations
{
    private const string Unbroken = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende-Hubertshausen-Featherstonehaugh";
    private const string LongName = "Maria Wilhelmina Alexandrina Theodora van den Broecke-Vandenberghe tot Middelburg en Oost-Souburg";

    public static NotificationModel Full(NotificationModel model)
    {
        var full = model with { Order = model.Order with { Items = [OrderItemModel.Sample, new OrderItemModel("Colour card & fan", 2, new Money(30m, "USD", model.Order.Culture))] } };
        return WithAnswers(full, AnswerModel.Sample, new AnswerModel("Which colours do you like?", "Green\nBlue"), new AnswerModel("Anything else?", ""));
    }

    public static NotificationModel Minimal(NotificationModel model)
    {
        var least = model with
        {
            Customer = new CustomerModel("Noor", "Noor", CustomerModel.Sample.Email),
            Shop = new ShopModel(model.Shop.Name, null, null),
        };
        return least switch
        {
            CancelledModel cancelled => cancelled with
            {
                Booking = Bare(cancelled.Booking) with { RescheduleUrl = null, CancelUrl = null },
                Cancellation = new CancellationModel(null, null),
                Order = OrderModel.Empty,
                BookingPage = null,
            },
            SessionModel session => session with { Booking = Bare(session.Booking), Order = OrderModel.Empty, BookingPage = null },
            OrderPaidModel paid => paid with { Gift = new GiftModel(paid.Gift.Code, paid.Gift.Amount), Order = Bare(paid.Order), BookingPage = null },
            _ => least with { Order = Bare(least.Order) },
        };
    }

    public static NotificationModel LongNames(NotificationModel model)
    {
        var full = Full(model);
        var lines = model with
        {
            Customer = full.Customer with { Name = $"{LongName} {Unbroken}", FirstName = LongName, LastName = Unbroken, Email = $"{new string('n', 64)}@{new string('a', 60)}.example" },
            Service = new ServiceModel("Virtual Styling Session with a Complete Wardrobe Review, Personal Colour Analysis and Shopping Links for Every Season"),
            Order = full.Order with { Number = "ATELIER-NOORD-2026-000000001042", Items = [new OrderItemModel(Unbroken, 1, OrderItemModel.Sample.Total), .. full.Order.Items] },
            Shop = model.Shop with { Name = "Atelier Noord, House of Personal Styling and Wardrobe Advice" },
        };
        var answers = WithAnswers(lines, new AnswerModel(string.Join(' ', Enumerable.Repeat("What should I know of you?", 12)), $"{Unbroken}\n{string.Join(' ', Enumerable.Repeat("I would like to look like myself.", 40))}"));
        return answers is OrderPaidModel paid ? paid with { Gift = paid.Gift with { RecipientName = Unbroken } } : answers;
    }

    public static NotificationModel RightToLeft(NotificationModel model)
    {
        var arabic = Full(model) with { Customer = model.Customer with { Name = "نور الهدى حداد", FirstName = "نور", LastName = "الهدى حداد" } };
        var answers = WithAnswers(arabic, new AnswerModel("What would you like help with?", "שמלה לחתונה באביב, מידה 40"));
        return answers is OrderPaidModel paid ? paid with { Gift = paid.Gift with { RecipientName = "מרים לוי", Message = "عيد ميلاد سعيد" } } : answers;
    }

    public static NotificationModel NoPhone(NotificationModel model)
    {
        var full = Full(model);
        return full with { Customer = full.Customer with { Phone = null } };
    }

    private static NotificationModel WithAnswers(NotificationModel model, params IReadOnlyList<AnswerModel> answers) =>
        model is SessionModel session ? session with { Booking = session.Booking with { Answers = answers } } : model;

    private static BookingModel Bare(BookingModel booking) => booking with { Location = null, JoinUrl = null, Answers = [] };

    private static OrderModel Bare(OrderModel order) => order with { PaidAt = null, Items = [] };
}
