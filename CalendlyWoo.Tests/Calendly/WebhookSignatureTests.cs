using System.Text;
using System.Text.Json;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Calendly;

/// <summary>The vectors were computed with Python and OpenSSL: <c>printf '%s.%s' T BODY | openssl dgst -sha256 -hmac KEY</c>.</summary>
public sealed class WebhookSignatureTests
{
    private const string Key = "EXAMPLE-signing-key-not-a-secret";
    private const string KnownHash = "5135bf07719cf4091281c3dfcce3b72ec7b7885f5334f6cc4df60d069670472b";
    private static readonly DateTimeOffset SignedAt = DateTimeOffset.FromUnixTimeSeconds(1795000000);
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static TheoryData<string> VectorNames => [.. Vectors().Select(vector => vector.Name)];

    [Theory]
    [MemberData(nameof(VectorNames))]
    public void Verify_KnownVector_IsValid(string name)
    {
        var vector = Vectors().Single(v => v.Name == name);

        var verdict = WebhookSignature.Verify(vector.Header, vector.Body, [vector.Key], vector.At, Tolerance);

        Assert.Equal(SignatureVerdict.Valid, verdict);
    }

    [Theory]
    [InlineData(null, SignatureVerdict.Missing)]
    [InlineData("  ", SignatureVerdict.Missing)]
    [InlineData("v1=" + KnownHash, SignatureVerdict.Malformed)]
    [InlineData("t=1795000000", SignatureVerdict.Malformed)]
    [InlineData("t=1795000000,t=1795000000,v1=" + KnownHash, SignatureVerdict.Malformed)]
    [InlineData("t=99999999999999999999,v1=" + KnownHash, SignatureVerdict.Malformed)]
    [InlineData("t=-5,v1=" + KnownHash, SignatureVerdict.Malformed)]
    [InlineData("t=1795000000,v1=zz", SignatureVerdict.Malformed)]
    [InlineData("t=01795000000,v1=" + KnownHash, SignatureVerdict.Wrong)]
    [InlineData("t=1795000001,v1=" + KnownHash, SignatureVerdict.Wrong)]
    [InlineData("t=1795000000,v2=" + KnownHash, SignatureVerdict.Malformed)]
    [InlineData(" t = 1795000000 , x=y, v1 = " + KnownHash, SignatureVerdict.Valid)]
    [InlineData("t=1795000000,v1=0000bf07719cf4091281c3dfcce3b72ec7b7885f5334f6cc4df60d0696704700,v1=" + KnownHash, SignatureVerdict.Valid)]
    public void Verify_Header_HasVerdict(string? header, SignatureVerdict expected) => Assert.Equal(expected, Verify(header, SignedAt));

    [Theory]
    [InlineData(300, SignatureVerdict.Valid)]
    [InlineData(-300, SignatureVerdict.Valid)]
    [InlineData(301, SignatureVerdict.Stale)]
    [InlineData(-301, SignatureVerdict.Stale)]
    public void Verify_Age_CountsBothWays(int seconds, SignatureVerdict expected) =>
        Assert.Equal(expected, Verify("t=1795000000,v1=" + KnownHash, SignedAt.AddSeconds(seconds)));

    [Fact]
    public void Verify_WrongAndStale_IsWrong() => Assert.Equal(
        SignatureVerdict.Wrong,
        WebhookSignature.Verify("t=1795000000,v1=" + KnownHash, "{} "u8, [Key], SignedAt.AddDays(1), Tolerance));

    [Fact]
    public void Verify_SeveralKeys_AnyCounts() => Assert.Equal(
        SignatureVerdict.Valid,
        WebhookSignature.Verify("t=1795000000,v1=" + KnownHash, "{}"u8, ["a newer key", Key], SignedAt, Tolerance));

    [Fact]
    public void Verify_NoKey_IsWrong() => Assert.Equal(
        SignatureVerdict.Wrong,
        WebhookSignature.Verify("t=1795000000,v1=" + KnownHash, "{}"u8, [], SignedAt, Tolerance));

    private static SignatureVerdict Verify(string? header, DateTimeOffset now) => WebhookSignature.Verify(header, "{}"u8, [Key], now, Tolerance);

    private static IEnumerable<Vector> Vectors()
    {
        using var document = JsonDocument.Parse(Samples.Calendly("signature-vectors.json"));
        foreach (var entry in document.RootElement.EnumerateArray().Select(e => e.Clone()).ToList())
        {
            var body = entry.TryGetProperty("body_file", out var file)
                ? Samples.Calendly(file.GetString()!)
                : Encoding.UTF8.GetBytes(entry.GetProperty("body_utf8").GetString()!);
            yield return new Vector(
                entry.GetProperty("name").GetString()!,
                entry.GetProperty("signing_key").GetString()!,
                DateTimeOffset.FromUnixTimeSeconds(entry.GetProperty("t").GetInt64()),
                entry.GetProperty("header").GetString()!,
                body);
        }
    }

    private sealed record Vector(string Name, string Key, DateTimeOffset At, string Header, byte[] Body);
}
