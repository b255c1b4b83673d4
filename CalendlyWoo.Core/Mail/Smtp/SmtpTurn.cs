namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What came of one message on one connection.</summary>
/// <param name="Handover">How it ended.</param>
/// <param name="Keep">The connection can take the next message.</param>
/// <param name="Stale">The connection was gone before any of the message had left, as one does that has waited too long: worth one fresh connection.</param>
internal readonly record struct SmtpTurn(MailHandover Handover, bool Keep, bool Stale = false);
