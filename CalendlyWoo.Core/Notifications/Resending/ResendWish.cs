namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>That a mail be sent (again), as a person wants it who has looked at it.</summary>
/// <param name="NotificationId">The mail that she looked at.</param>
/// <param name="SeenRevision">
/// The highest revision of its booking and kind when she looked (<see cref="ResendPlan.LatestRevision"/>): a mail that somebody made since is not repeated.
/// </param>
/// <param name="Address">Where it is to go in place of the address that is known; null for that one.</param>
/// <param name="TemplateVersionId">The template version to write it with; null for the active one.</param>
/// <param name="Way">
/// What she was told would happen (<see cref="ResendPlan.Way"/>); null for whatever is right at that moment. With it, a mail that left since she looked is not
/// sent a second time.
/// </param>
/// <param name="SeenAt">UTC; when she decided, where that was a while ago: a mail that left since then is not sent a second time. Null for just now.</param>
public sealed record ResendWish(
    Guid NotificationId, int SeenRevision, string? Address = null, Guid? TemplateVersionId = null, ResendWay? Way = null, DateTimeOffset? SeenAt = null);

/// <summary>What becomes of a wish.</summary>
public enum ResendWay
{
    /// <summary>It cannot be sent: <see cref="ResendPlan.Refusal"/> says why.</summary>
    Nothing,

    /// <summary>It has left before: another mail leaves, under a Message-ID of its own.</summary>
    NewMail,

    /// <summary>It never left: the same mail goes on as it was written.</summary>
    GoesOn,

    /// <summary>It never left: the same mail is written anew and then goes on.</summary>
    WrittenAnew,
}
