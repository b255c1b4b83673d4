namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>A plan in the owner's words. Pure.</summary>
internal static class ResendWords
{
    public static IReadOnlyList<string> Will(ResendPlan plan, ResendFacts facts)
    {
        List<string> will =
        [
            plan.Way switch
            {
                ResendWay.NewMail => T($"Another mail leaves to {plan.Name}, {plan.Address}."),
                ResendWay.GoesOn => T($"The same mail is handed to the mail server again, for {plan.Name}, {plan.Address}."),
                _ => T($"The mail is written anew and leaves to {plan.Name}, {plan.Address}."),
            },
        ];
        if (plan.Template is { } template)
        {
            will.Add(template.IsActive
                ? T($"It is written with version {template.Number} of {template.Name}, the one in use, and tells of the booking as it is now.")
                : T($"It is written with version {template.Number} of {template.Name}, an earlier text, and tells of the booking as it is now."));
        }

        if (MarksOrder(plan, facts))
        {
            will.Add(T("The order is marked once the mail has left."));
        }

        return will;
    }

    public static IReadOnlyList<string> WillNot(ResendPlan plan, ResendFacts facts)
    {
        List<string> not = [];
        if (plan.Way == ResendWay.NewMail)
        {
            not.Add(T("The mail that left before cannot be taken back."));
        }

        if (plan.Way == ResendWay.NewMail && facts.Notification.OrderId is not null && !MarksOrder(plan, facts))
        {
            not.Add(T("The order is not touched again: its entry, its note and its status stay as they are."));
        }

        if (plan.IsCorrected)
        {
            not.Add(T("Calendly and the order keep the address that they have. Later mails of this booking go to the new one."));
        }

        return not;
    }

    private static bool MarksOrder(ResendPlan plan, ResendFacts facts) =>
        facts.Notification.OrderId is not null && !facts.Booking.IsTest && (plan.Way != ResendWay.NewMail || ResendSteps.MarksOrder(facts.Notification));
}
