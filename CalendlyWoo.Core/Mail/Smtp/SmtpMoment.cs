namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Something that happened on the way to a handed-over mail, for whoever watches.</summary>
/// <param name="Stage">How far the dialogue is.</param>
/// <param name="Reply">What the server said; null where the stage has no reply.</param>
internal readonly record struct SmtpMoment(SmtpStage Stage, SmtpReply? Reply = null);
