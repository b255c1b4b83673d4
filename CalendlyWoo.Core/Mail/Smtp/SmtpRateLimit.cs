using System.Globalization;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Recognises "slow down": there is no code of its own for it, so 421, 450, 451, 452 and 454 are told apart by their words.</summary>
internal static partial class SmtpRateLimit
{
    private static readonly TimeSpan WhereNoneIsNamed = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>When to come back, or null where the reply speaks of something else.</summary>
    public static DateTimeOffset? RetryAt(SmtpReply reply, DateTimeOffset now)
    {
        if (reply.Code is not (421 or 450 or 451 or 452 or 454) || !Words().IsMatch(reply.Text))
            return null;
        return now + (Pause().Match(reply.Text) is { Success: true } pause ? Named(pause) : WhereNoneIsNamed);
    }

    private static TimeSpan Named(Match pause)
    {
        var number = double.Parse(pause.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var named = char.ToLowerInvariant(pause.Groups["unit"].ValueSpan[0]) switch
        {
            's' => TimeSpan.FromSeconds(number),
            'm' => TimeSpan.FromMinutes(number),
            _ => TimeSpan.FromHours(number),
        };
        return named < Longest ? named : Longest;
    }

    [GeneratedRegex(@"\b(rate[ -]?limit|too many (messages|mails|emails|recipients|requests)|too fast|throttl|slow down|(sending|message|hourly|daily|submission) (rate|limit|quota)|rate exceeded|grey-?list|graylist)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(in|after|wait)\b[^0-9]{0,20}(?<number>[0-9]{1,5}) ?(?<unit>s|min|h)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pause();
}
