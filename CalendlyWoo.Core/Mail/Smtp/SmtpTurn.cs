using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>What came of one message on one connection.</summary>
/// <param name="Handover">How it ended.</param>
/// <param name="Keep">The connection can take the next message.</param>
/// <param name="Stale">The connection was gone before any of the message had left, as one does that has waited too long: worth one fresh connection.</param>
/// <param name="CopyTrouble">What may have been the copy's fault: the mail itself certainly was not taken and can be sent without the copy. Else null.</param>
internal readonly record struct SmtpTurn(MailHandover Handover, bool Keep, bool Stale = false, Failure? CopyTrouble = null);
