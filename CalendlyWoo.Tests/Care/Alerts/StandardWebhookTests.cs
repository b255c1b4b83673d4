using System.Security.Cryptography;
using System.Text;
using CalendlyWoo.Core.Care.Alerts;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>The signature, against the formula and the example of the Standard Webhooks specification.</summary>
public sealed class StandardWebhookTests
{
    /// <summary>The example of https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md and of its libraries' tests.</summary>
    [Fact]
    public void Signature_OfTheStandardsExample_IsTheStandards()
    {
        const string body = """{"test": 2432232314}""";
        var at = DateTimeOffset.FromUnixTimeSeconds(1614265330);

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", StandardWebhook.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", at, body));
    }

    [Fact]
    public void Signature_OfANewSecret_FollowsTheFormula()
    {
        var (secret, at) = (StandardWebhook.NewSecret(), new DateTimeOffset(2026, 11, 22, 9, 0, 0, 500, TimeSpan.FromHours(1)));
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"msg_1.{at.ToUnixTimeSeconds()}.größe"));

        Assert.Equal($"v1,{Convert.ToBase64String(expected)}", StandardWebhook.Sign(secret, "msg_1", at, "größe"));
        Assert.Equal(StandardWebhook.Sign(secret, "msg_1", at, "x"), StandardWebhook.Sign(secret["whsec_".Length..], "msg_1", at, "x"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_short")]
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("not base64, though long enough for it")]
    public void Secret_ThatIsNone_SignsNothing(string secret)
    {
        Assert.False(StandardWebhook.IsSecret(secret));
        Assert.Null(StandardWebhook.Sign(secret, "msg_1", DateTimeOffset.UnixEpoch, ""));
    }
}
