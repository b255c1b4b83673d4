using System.Text;

namespace CalendlyWoo.Web.Demo.Mailbox;

/// <summary>AUTH PLAIN, LOGIN and XOAUTH2 as a server sees them.</summary>
internal sealed class MailboxSignIn(MailboxWire wire, MailboxOptions options)
{
    /// <summary>Who signed in; null where the credentials are wrong or the client has gone.</summary>
    public async Task<string?> RunAsync(string[] words) => words switch
    {
        ["PLAIN", var response, ..] => Plain(response),
        ["PLAIN"] => Plain(await AskAsync("")),
        ["LOGIN", ..] => Check(Decode(words.Length > 1 ? words[1] : await AskAsync("VXNlcm5hbWU6")), Decode(await AskAsync("UGFzc3dvcmQ6"))),
        ["XOAUTH2", var response, ..] => await TokenAsync(Decode(response).Split('\u0001')),
        _ => null,
    };

    private async Task<string> AskAsync(string prompt)
    {
        wire.Reply($"334 {prompt}");
        return await wire.ReadLineAsync() ?? "";
    }

    private string? Plain(string response) => Decode(response).Split('\0') is [_, var name, var password] ? Check(name, password) : null;

    private string? Check(string name, string password)
    {
        var known = options.Username is null || (name == options.Username && password == (options.Password ?? ""));
        return known && name.Length > 0 ? name : null;
    }

    private async Task<string?> TokenAsync(string[] fields)
    {
        var name = fields[0].StartsWith("user=", StringComparison.Ordinal) ? fields[0]["user=".Length..] : "";
        var token = fields.Length > 1 && fields[1].StartsWith("auth=Bearer ", StringComparison.Ordinal) ? fields[1]["auth=Bearer ".Length..] : "";
        if (token.Length > 0 && (options.OAuthToken is null || token == options.OAuthToken) && (options.Username is null || name == options.Username))
            return name;
        await AskAsync("eyJzdGF0dXMiOiI0MDEifQ==");
        return null;
    }

    private static string Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
