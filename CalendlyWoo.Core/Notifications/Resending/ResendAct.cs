namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Makes the rows of a plan.</summary>
internal static class ResendAct
{
    private const int LongestName = 100;

    public static NotificationChange Of(ResendPlan plan, ResendFacts facts, string actor, DateTimeOffset now) =>
        plan.Way == ResendWay.NewMail ? Again(plan, facts, actor, now) : GoOn(plan, facts, actor, now);

    private static NotificationChange Again(ResendPlan plan, ResendFacts facts, string actor, DateTimeOffset now)
    {
        var former = facts.Notification;
        var again = new Notification
        {
            Id = Guid.CreateVersion7(now),
            BookingId = former.BookingId,
            Kind = former.Kind,
            Revision = plan.Wish.SeenRevision + 1,
            CreatedAt = now,
            DueAt = now,
            Deadline = facts.Booking.StartsAt,
            Steps = ResendSteps.OfResend(former, now),
            OrderId = former.OrderId,
            LineItemId = former.LineItemId,
            Unit = former.Unit,
            FormerStartsAt = former.FormerStartsAt,
            FormerEndsAt = former.FormerEndsAt,
            RequestedBy = Clip(actor),
            ResendOf = former.Id,
            CorrectedAddress = plan.IsCorrected ? plan.Address : null,
            PinnedVersionId = plan.Wish.TemplateVersionId,
        };
        return NotificationChange.New(again)
            .Log(plan.IsCorrected ? T("Sent the mail again, to a corrected address.") : T("Sent the mail again."), actor, now)
            .Close(facts.BounceCase, actor, T("The mail was sent again."), now);
    }

    private static NotificationChange GoOn(ResendPlan plan, ResendFacts facts, string actor, DateTimeOffset now)
    {
        var notification = facts.Notification;
        var (change, wasWatched, isMoved) = (
            NotificationChange.To(notification), notification.State == NotificationState.Watched, !ResendPlanner.Same(plan.Address, facts.KnownAddress));
        Resume(notification, ResendSteps.OfGoingOn(notification.Steps, plan.Way == ResendWay.WrittenAnew), now);
        notification.RequestedBy = Clip(actor);
        notification.CorrectedAddress = plan.IsCorrected ? plan.Address : null;
        notification.PinnedVersionId = plan.Wish.TemplateVersionId ?? notification.PinnedVersionId;
        return change
            .Log(wasWatched ? T("Sent the mail that was only watched.") : isMoved ? T("Sent the mail on, to a corrected address.") : T("Tried the mail again."), actor, now)
            .Close(facts.OpenCase, actor, T("The mail was tried again."), now);
    }

    /// <summary>Due now, with these steps, and nothing known against it.</summary>
    public static void Resume(Notification notification, NotificationSteps steps, DateTimeOffset now)
    {
        (notification.State, notification.Steps, notification.DueAt, notification.HeldDueAt) = (NotificationState.Pending, steps, now, null);
        (notification.FinishedAt, notification.Problem, notification.WaitsFor) = (null, null, null);
        (notification.DismissedBy, notification.DismissReason) = (null, null);
    }

    public static string Clip(string actor) => actor.Length <= LongestName ? actor : actor[..LongestName];
}
