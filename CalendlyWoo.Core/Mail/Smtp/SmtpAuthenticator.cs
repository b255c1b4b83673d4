using System.Text;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>Signs in: AUTH (RFC 4954) with PLAIN (RFC 4616), LOGIN or Google's and Microsoft's XOAUTH2, whichever the server offers.</summary>
internal sealed class SmtpAuthenticator(SmtpConnection connection)
{
    private const int Challenge = 334;

    public Task<Failure?> SignInAsync(SmtpCredentials credentials)
    {
        var offered = connection.Capabilities.Mechanisms;
        var list = offered.Count == 0 ? T("AUTH is not offered.") : $"AUTH {string.Join(' ', offered)}";
        return credentials switch
        {
            { OAuthToken: { Length: > 0 } token } => offered.Contains("XOAUTH2") ? XOAuth2Async(credentials.Username, token) : NotOfferedAsync(list),
            _ when offered.Contains("PLAIN") => PlainAsync(credentials),
            _ when offered.Contains("LOGIN") => LoginAsync(credentials),
            _ => NotOfferedAsync(list),
        };
    }

    private static Task<Failure?> NotOfferedAsync(string detail) => Task.FromResult<Failure?>(SmtpTroubles.SignInNotOffered(detail));

    private Task<Failure?> PlainAsync(SmtpCredentials credentials)
    {
        var response = Encode($"\0{credentials.Username}\0{credentials.Password}");
        return ConverseAsync([$"AUTH PLAIN {response}"], [credentials.Password, response]);
    }

    private Task<Failure?> LoginAsync(SmtpCredentials credentials)
    {
        var password = Encode(credentials.Password);
        return ConverseAsync(["AUTH LOGIN", Encode(credentials.Username), password], [credentials.Password, password]);
    }

    // A refused token is answered 334 with the reasons in base64; the empty line lets the server go on to its 535.
    private Task<Failure?> XOAuth2Async(string username, string token)
    {
        var response = Encode($"user={username}\u0001auth=Bearer {token}\u0001\u0001");
        return ConverseAsync([$"AUTH XOAUTH2 {response}", ""], [token, response]);
    }

    private async Task<Failure?> ConverseAsync(string[] lines, string[] secrets)
    {
        SmtpReply reply = default;
        foreach (var line in lines)
        {
            if (!(await connection.CommandAsync(line)).TryGet(out reply, out var lost))
                return lost;
            connection.Watch?.Invoke(new SmtpMoment(SmtpStage.SignIn, reply));
            if (reply.IsPositive)
                return null;
            if (reply.Code != Challenge)
                break;
        }

        var detail = SmtpDetail.Of(reply, secrets);
        return reply.IsTransient ? SmtpTroubles.SignInUnavailable(detail) : SmtpTroubles.SignInRefused(detail);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
