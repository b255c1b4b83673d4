namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>How the steps of a mail are called.</summary>
public static class StepWords
{
    public static string Of(NotificationStep step) => step switch
    {
        NotificationStep.Match => T("Find the order"),
        NotificationStep.Compose => T("Write the mail"),
        NotificationStep.Mail => T("Hand it to the mail server"),
        NotificationStep.Meta => T("Enter the booking in the order"),
        NotificationStep.Note => T("Add a note to the order"),
        NotificationStep.Status => T("Set the order's status"),
    };
}
