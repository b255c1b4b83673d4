using System.Text;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Deliveries;

/// <summary>What is kept of a request for people to look at, and what never is.</summary>
public sealed class DeliveryTextTests
{
    [Fact]
    public void Headers_CredentialsAndSignature_AreNotKept()
    {
        var text = DeliveryHeaders.ToText(
        [
            new("Content-Type", "application/json"), new("authorization", "Bearer very-secret"), new("Cookie", "session=abc"),
            new("Calendly-Webhook-Signature", "t=1795000000,v1=5135bf07719cf4091281c3dfcce3b72e"), new("X-Odd", "a\r\nInjected: yes"),
        ]);

        Assert.Equal(
            "Content-Type: application/json\nauthorization: (left out)\nCookie: (left out)\nCalendly-Webhook-Signature: t=1795000000,v1=5135bf07…\nX-Odd: a  Injected: yes", text);
    }

    [Fact]
    public void Headers_MoreThanIsKept_EndWithAWholeLine()
    {
        var text = DeliveryHeaders.ToText(Enumerable.Range(0, 200).Select(n => KeyValuePair.Create($"X-{n}", new string('v', 1000))));

        Assert.InRange(text.Length, 1, 8000);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Body_LinksThatLetActAreHidden_TheRestStands()
    {
        var text = DeliveryBody.ToMaskedText(Samples.Calendly("invitee-created.json"));

        Assert.DoesNotContain("calendly.com/cancellations", text, StringComparison.Ordinal);
        Assert.DoesNotContain("calendly.com/reschedulings", text, StringComparison.Ordinal);
        Assert.Contains("\"cancel_url\": \"(hidden: whoever has it can act)\"", text, StringComparison.Ordinal);
        Assert.Contains("invitee.created", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json \u0007", "not json �")]
    [InlineData("", "")]
    [InlineData("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":2}")]
    public void Body_NoReadableJson_IsShownAsText(string body, string expected) =>
        Assert.Equal(expected, DeliveryBody.ToMaskedText(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Body_DeepNesting_IsShownAsText() =>
        Assert.StartsWith("[[[[", DeliveryBody.ToMaskedText(Encoding.ASCII.GetBytes(new string('[', 10_000))), StringComparison.Ordinal);
}
