using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail.Smtp;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Mail.Connecting;

/// <summary>One test: turns what happens between us and the server into the lines that the owner sees.</summary>
internal sealed class MailTestRun
{
    private static readonly MailStep[] WithStartTls =
        [MailStep.Name, MailStep.Connect, MailStep.Greeting, MailStep.Protection, MailStep.SignIn, MailStep.Sender, MailStep.Delivery];

    private static readonly MailStep[] WithTls =
        [MailStep.Name, MailStep.Connect, MailStep.Protection, MailStep.Greeting, MailStep.SignIn, MailStep.Sender, MailStep.Delivery];

    private readonly SmtpOptions _options;
    private readonly string _to;
    private readonly Action<MailCheck> _changed;
    private readonly List<MailCheck> _checks;
    private SmtpReply? _lastNegative;

    public MailTestRun(SmtpOptions options, string to, Action<MailCheck> changed)
    {
        (_options, _to, _changed) = (options, to.Trim(), changed);
        var steps = options.Security == SmtpSecurity.Tls ? WithTls : WithStartTls;
        _checks = [.. steps.Select(step => new MailCheck(step, step == steps[0] ? MailCheckState.Running : MailCheckState.Waiting, MailStepWords.Of(step)))];
        _checks.ForEach(changed);
    }

    public MailTestReport Report => new([.. _checks]);

    /// <summary>The connection stands, and the server has not said a word yet.</summary>
    public bool IsSilent => StateOf(MailStep.Connect) == MailCheckState.Passed && StateOf(MailStep.Greeting) != MailCheckState.Passed;

    public void NameFound() => Pass(MailStep.Name, T($"The server {_options.Host} is found."));

    public void See(SmtpMoment moment)
    {
        if (moment.Reply is { IsPositive: false, Code: >= 400 } negative)
            _lastNegative ??= negative;
        var words = moment.Reply?.ToString();
        switch (moment)
        {
            case { Stage: SmtpStage.Connected }:
                Pass(MailStep.Connect, T($"Connected on port {_options.Port}."));
                break;
            case { Stage: SmtpStage.Greeting, Reply.IsPositive: true }:
                Pass(MailStep.Greeting, T("A mail server answers."), words);
                if (_options.Security == SmtpSecurity.None)
                    Put(new MailCheck(MailStep.Protection, MailCheckState.Warned, T("The connection is not protected, which is right for a server on this computer alone.")));
                break;
            case { Stage: SmtpStage.Protected }:
                Pass(MailStep.Protection, T($"The connection is protected, and the certificate is {_options.Host}'s own."));
                break;
            case { Stage: SmtpStage.SignIn, Reply.IsPositive: true }:
                Pass(MailStep.SignIn, T("The login is accepted."), words);
                break;
            case { Stage: SmtpStage.MailFrom, Reply.IsPositive: true }:
                if (string.IsNullOrEmpty(_options.Username))
                    Pass(MailStep.SignIn, T("The server takes mails without a login."));
                Pass(MailStep.Sender, T($"The server lets you send as {_options.FromAddress}."), words);
                break;
            case { Stage: SmtpStage.FinalDot, Reply.IsPositive: true }:
                Pass(MailStep.Delivery, T($"The server took the test mail for {_to}. Look into that mailbox, and into its spam folder."), words);
                break;
        }
    }

    public MailTestReport Fail(Failure failure, bool speaksOtherwise = false)
    {
        var step = StepOf(failure);
        var advice = MailDiagnosis.Of(new MailTrouble(step, failure, _options, _to) { Reply = _lastNegative, SpeaksOtherwise = speaksOtherwise });
        Put(new MailCheck(step, advice.IsPassing ? MailCheckState.Warned : MailCheckState.Failed, advice.Text, advice.Help, failure.Detail, advice.Fix));
        foreach (var rest in _checks.Where(check => check.State == MailCheckState.Running).ToList())
            Put(rest with { State = MailCheckState.Waiting });
        return Report;
    }

    public MailTestReport Stop(MailStep step, string text, string help)
    {
        Put(new MailCheck(step, MailCheckState.Failed, text, help));
        return Report;
    }

    private MailStep StepOf(Failure failure) => failure.Code switch
    {
        "mail.host-unknown" => MailStep.Name,
        "mail.unreachable" => MailStep.Connect,
        "mail.unprotected" or "mail.tls-failed" or "mail.starttls-missing" or "mail.protection-wanted" => MailStep.Protection,
        "mail.server-refused" => MailStep.Greeting,
        "mail.sender-refused" => MailStep.Sender,
        _ when failure.Code.StartsWith("mail.certificate", StringComparison.Ordinal) => MailStep.Protection,
        _ when failure.Code.StartsWith("mail.sign-in", StringComparison.Ordinal) => MailStep.SignIn,
        _ => _checks.Find(check => check.State is MailCheckState.Running or MailCheckState.Waiting)?.Step ?? MailStep.Delivery,
    };

    private MailCheckState StateOf(MailStep step) => _checks.Find(check => check.Step == step)!.State;

    private void Pass(MailStep step, string text, string? detail = null)
    {
        Put(new MailCheck(step, MailCheckState.Passed, text, Detail: detail));
        if (_checks.Find(check => check.State == MailCheckState.Waiting) is { } next)
            Put(next with { State = MailCheckState.Running });
    }

    private void Put(MailCheck check)
    {
        _checks[_checks.FindIndex(known => known.Step == check.Step)] = check;
        _changed(check);
    }
}
