using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Mail;

/// <summary>The feature's lines in the process log: no address, no subject, no credentials.</summary>
internal static partial class MailLog
{
    [LoggerMessage(5001, LogLevel.Debug, "Connected to mail server {Host}:{Port}, protected: {Protected}")]
    public static partial void Connected(ILogger logger, string host, int port, bool @protected);

    [LoggerMessage(5002, LogLevel.Debug, "A kept connection to mail server {Host} was gone; trying a fresh one")]
    public static partial void StaleConnection(ILogger logger, string host);

    [LoggerMessage(5003, LogLevel.Information, "A mail was not taken: {Code} ({Category})")]
    public static partial void Refused(ILogger logger, string code, FailureCategory category);

    [LoggerMessage(5004, LogLevel.Warning, "A mail has left and its answer was not seen: {Code}")]
    public static partial void Uncertain(ILogger logger, string code);
}
