using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>One kind of bad request, and what it is to get.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Body">The bytes.</param>
/// <param name="Signature">The header, or null for none.</param>
/// <param name="Status">The expected answer.</param>
/// <param name="Verdict">The expected verdict of the stored delivery, or null where nothing is stored.</param>
/// <param name="Reason">Under which reason it is counted, where nothing is stored.</param>
internal sealed record BadInput(string Name, byte[] Body, string? Signature, int Status, DeliveryVerdict? Verdict, string? Reason)
{
    private const string WrongKey = "another-key";

    /// <summary>The list of the product's promise.</summary>
    public static IReadOnlyList<BadInput> All(Customer customer)
    {
        var now = TimeProvider.System.GetUtcNow();
        var body = Webhook.Payload(customer).ToBytes();
        var right = Sign(body, now);
        return
        [
            new("no signature", body, null, 401, null, "missing"),
            new("signature that cannot be read", body, "t=now,v1=1", 401, null, "malformed"),
            new("wrong key", body, CalendlySignature.Header(WrongKey, now.ToUnixTimeSeconds(), body), 401, null, "wrong"),
            new("ten minutes old", body, Sign(body, now.AddMinutes(-10)), 401, null, "stale"),
            new("ten minutes in the future", body, Sign(body, now.AddMinutes(10)), 401, null, "stale"),
            new("truncated after signing", body[..^20], right, 401, null, "wrong"),
            new("300 KB, rightly signed", new byte[300 * 1024], Sign(new byte[300 * 1024], now), 413, null, "too-large"),
            Signed("signed: empty", [], DeliveryVerdict.NotUnderstood),
            Signed("signed: not JSON", "hello"u8, DeliveryVerdict.NotUnderstood),
            Signed("signed: JSON of another shape", """{"event":"invitee.created","payload":[1,2,3]}"""u8, DeliveryVerdict.NotUnderstood),
            Signed("signed: a list", "[[]]"u8, DeliveryVerdict.NotUnderstood),
            Signed("signed: unknown event", """{"event":"invitee.teleported","payload":{}}"""u8, DeliveryVerdict.NotUnderstood),
            Signed("signed: event that is not for us", """{"event":"routing_form_submission.created","payload":{}}"""u8, DeliveryVerdict.NotHandled),
            Signed("signed: invalid UTF-8", Broken(body), DeliveryVerdict.NotUnderstood),
        ];

        BadInput Signed(string name, ReadOnlySpan<byte> bytes, DeliveryVerdict verdict) => new(name, bytes.ToArray(), Sign(bytes, now), 200, verdict, null);
    }

    private static string Sign(ReadOnlySpan<byte> body, DateTimeOffset at) => CalendlySignature.Header(ProductSettings.SigningKey, at.ToUnixTimeSeconds(), body);

    private static byte[] Broken(byte[] body)
    {
        var copy = body.ToArray();
        copy[copy.AsSpan().IndexOf("Customer"u8) + 1] = 0xFF;
        return copy;
    }
}
