using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>Says in the owner's words what stopped a test, and the one thing to do next.</summary>
internal static class MailDiagnosis
{
    public static MailAdvice Of(MailTrouble trouble) => trouble.Failure.Code switch
    {
        "mail.host-unknown" => NameDiagnosis.Of(trouble),
        "mail.unreachable" => ReachDiagnosis.Of(trouble),
        "mail.unprotected" or "mail.starttls-missing" or "mail.protection-wanted" or "mail.tls-failed" => ProtectionDiagnosis.Of(trouble),
        _ when trouble.Failure.Code.StartsWith("mail.certificate", StringComparison.Ordinal) => ProtectionDiagnosis.OfCertificate(trouble),
        _ when trouble.Failure.Code.StartsWith("mail.sign-in", StringComparison.Ordinal) => SignInDiagnosis.Of(trouble),
        _ when trouble.Step is MailStep.Greeting or MailStep.Protection => GreetingDiagnosis.Of(trouble),
        _ when SenderDiagnosis.IsAboutSender(trouble) => SenderDiagnosis.Of(trouble),
        "mail.timed-out" => new(T($"{trouble.Host} stopped answering."), T("Test again in a minute. If it happens again, ask your mail provider.")),
        "mail.connection-lost" => new(T($"{trouble.Host} broke off the connection."), T("Test again in a minute. If it happens again, ask your mail provider.")),
        _ => DeliveryDiagnosis.Of(trouble),
    };
}
