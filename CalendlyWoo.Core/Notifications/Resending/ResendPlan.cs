using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>What will and will not happen if a wish is granted now. Addresses and names are for the person's eyes, never for a log.</summary>
public sealed record ResendPlan
{
    /// <summary>The wish, with the way that was found for it: what she confirms is what happens, or nothing does.</summary>
    public required ResendWish Wish { get; init; }

    public required ResendWay Way { get; init; }

    public bool IsPossible => Way != ResendWay.Nothing;

    /// <summary>Why nothing can be sent, and what to do instead; null where it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>The mail to look at instead, or null.</summary>
    public Guid? Instead { get; init; }

    /// <summary>The highest revision of the booking's mails of this kind; -1 where the mail does not exist any more.</summary>
    public int LatestRevision { get; init; } = -1;

    /// <summary>Who gets it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it goes.</summary>
    public string Address { get; init; } = "";

    /// <summary>The invitee's address at Calendly.</summary>
    public string InviteeAddress { get; init; } = "";

    /// <summary>True where it does not go to the invitee's own address.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>The version that it is written with; null where it goes on as it was written.</summary>
    public TemplateOfMail? Template { get; init; }

    /// <summary>True where nobody knows whether the mail server took it before: she may have it already.</summary>
    public bool MayHaveItAlready { get; init; }

    /// <summary>What will happen, one sentence each.</summary>
    public IReadOnlyList<string> Will { get; init; } = [];

    /// <summary>What will not happen, one sentence each.</summary>
    public IReadOnlyList<string> WillNot { get; init; } = [];

    internal ResendFacts? Facts { get; init; }

    /// <summary>
    /// The act as rows, for a commit of the caller's own (<c>commits.CommitAsync(db =&gt; { change.Write(db); … })</c>). A commit that is refused as
    /// <see cref="Store.CommitResult.Conflict"/> means that somebody was quicker: a new plan says who. Where it is possible, once a plan.
    /// </summary>
    /// <param name="actor">The person's name.</param>
    /// <param name="now">UTC.</param>
    public NotificationChange By(string actor, DateTimeOffset now) =>
        Facts is { } facts && IsPossible ? ResendAct.Of(this, facts, actor, now) : throw new InvalidOperationException("What cannot be sent has no act.");

    internal static ResendPlan Refused(ResendWish wish, string why, Guid? instead = null) =>
        new() { Wish = wish, Way = ResendWay.Nothing, Refusal = why, Instead = instead };

    internal Failure ToFailure() => new(FailureCategory.NeedsOwner, ResendFailures.Refused, Refusal ?? "");
}

/// <summary>A version of a template by its name and number.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Name">The template's name.</param>
/// <param name="Number">The version's number, from 1.</param>
/// <param name="IsActive">True where new mails are written with it.</param>
public sealed record TemplateOfMail(Guid TemplateId, Guid VersionId, string Name, int Number, bool IsActive);
