using System.Buffers;
using System.Globalization;

namespace CalendlyWoo.Core.Mail.Smtp;

/// <summary>A server's reply: RFC 5321 section 4.2.</summary>
/// <param name="Code">Such as 250.</param>
/// <param name="Text">Its lines without their codes, joined by line feeds, without control characters.</param>
internal readonly record struct SmtpReply(int Code, string Text)
{
    public const int ServiceClosing = 421;

    private static readonly SearchValues<char> DigitsAndDots = SearchValues.Create("0123456789.");

    public bool IsPositive => Code is >= 200 and < 300;

    public bool IsTransient => Code is >= 400 and < 500;

    public bool IsPermanent => Code is >= 500 and < 600;

    /// <summary>The enhanced status code (RFC 2034, RFC 3463) that begins the text, such as <c>5.1.1</c>; empty where there is none.</summary>
    public string Enhanced
    {
        get
        {
            var end = Text.AsSpan().IndexOfAny(' ', '\n');
            var word = Text.AsSpan(0, end < 0 ? Text.Length : end);
            return word.Length is >= 5 and <= 9 && word[0] is '2' or '4' or '5' && word.Count('.') == 2 && !word.ContainsAnyExcept(DigitsAndDots)
                ? word.ToString()
                : "";
        }
    }

    /// <summary>As the server said it, in one line of at most 300 characters.</summary>
    public override string ToString()
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{Code} {Text.Replace('\n', ' ')}").TrimEnd();
        return line.Length <= 300 ? line : string.Concat(line.AsSpan(0, 299), "…");
    }
}
