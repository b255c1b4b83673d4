using System.Globalization;
using System.Net;
using System.Text;

namespace CalendlyWoo.Core.Privacy;

/// <summary>The exported data as a page that anybody can open and print: everything encoded, nothing loaded from elsewhere.</summary>
internal static class ExportPage
{
    private const string Head = """
        <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Your data</title><style>body{font:16px/1.5 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
        h2{margin-top:2rem}dt{font-weight:600}dd{margin:0 0 .5rem}li{margin-bottom:.5rem}</style>
        """;

    public static async Task WriteAsync(Stream stream, ExportDocument document, CancellationToken cancellationToken)
    {
        await using var page = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
        var text = new StringBuilder(Head);
        text.Append(CultureInfo.InvariantCulture, $"<h1>{E(T($"What is stored about {document.Address}"))}</h1><p>{E(At(document.ExportedAt))}</p>");
        foreach (var booking in document.Bookings)
        {
            text.Append(CultureInfo.InvariantCulture, $"<h2>{E(booking.Session)}, {E(At(booking.StartsAt))}</h2><dl>");
            Append(text, (T("Name"), booking.Name), (T("E-mail"), booking.Email), (T("Phone"), booking.Phone), (T("Time zone"), booking.TimeZone), (T("Place"), booking.Location),
                (T("Booked"), At(booking.BookedAt)), (T("Order"), booking.OrderNumber), (T("Reason of the cancellation"), booking.CancelReason));
            Append(text, [.. booking.Answers.Select(answer => (answer.Question, (string?)answer.Text))]);
            text.Append("</dl>");
        }

        Append(text, T("Mails"), document.Mails.Select(mail => $"{At(mail.LeftAt ?? mail.CreatedAt)}: {mail.Subject ?? mail.Kind.ToString()} → {mail.To}"));
        Append(text, T("Remembered addresses"), document.RememberedAddresses.Select(alias => $"{alias.BooksWith} = {alias.PaysWith}"));
        Append(text, T("Orders known here"), document.Orders.Select(order => $"#{order.Number}, {order.Name}, {order.Email}, {order.Total} {order.Currency}"));
        Append(text, T("What was looked into"), document.Cases.Select(one => $"{At(one.OpenedAt)}: {one.Title}. {string.Join(' ', one.Reasons)}"));
        Append(text, T("Log"), document.Log.Select(line => $"{At(line.At)}: {line.Text}"));
        await page.WriteAsync(text, cancellationToken);
    }

    private static void Append(StringBuilder text, params ReadOnlySpan<(string Name, string? Value)> pairs)
    {
        foreach (var (name, value) in pairs)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(CultureInfo.InvariantCulture, $"<dt>{E(name)}</dt><dd>{E(value)}</dd>");
            }
        }
    }

    private static void Append(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var items = lines.Select(line => $"<li>{E(line)}</li>").ToList();
        if (items.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"<h2>{E(title)}</h2><ul>{string.Concat(items)}</ul>");
        }
    }

    private static string E(string text) => WebUtility.HtmlEncode(text);

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
