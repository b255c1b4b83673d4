namespace CalendlyWoo.Web.Components.Notifications.One;

/// <summary>Where the files of a mail are found, below the base address.</summary>
public static class MailFileLinks
{
    /// <summary>One file, by its place in the message.</summary>
    public static string Of(Guid notificationId, int number) => $"notifications/{notificationId}/files/{number}";

    /// <summary>The whole message as it was handed over.</summary>
    public static string MessageOf(Guid notificationId) => $"notifications/{notificationId}/message";
}
