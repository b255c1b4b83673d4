using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Why a test booking got no further.</summary>
public static class TestFailures
{
    public static Failure NoKey() => Of("test.no-key", T("There is no webhook signing key yet, so no booking can be accepted. Connect Calendly first."));

    public static Failure NoService() => Of("test.no-service", T("This service does not exist any more. Choose another one."));

    public static Failure TooOften(DateTimeOffset retryAt) =>
        new(FailureCategory.RateLimited, "test.too-often", T("These were many tests within a minute. Wait a little, then make the next one."), retryAt);

    public static Failure SignatureRefused() => Of(
        "test.signature", T("The address refused the signature. Does another CalendlyWoo answer there, with another signing key, or is the clock of this computer wrong?"));

    public static Failure NotStored() => Of("test.not-stored", T("CalendlyWoo could not store the event. Look whether its disk is full."));

    public static Failure NeverArrived() => Of("test.never-arrived", T("The address said yes, but nothing arrived here: something else answers there. Check the public address."));

    /// <summary>What another answer than "stored" means, and how far the event got.</summary>
    internal static (TestHop Hop, Failure Failure) Judge(AddressAnswer answer)
    {
        var detail = answer.Server.Length == 0 ? $"HTTP {answer.Status}" : $"HTTP {answer.Status}, {answer.Server}";
        return answer.Status switch
        {
            401 => (TestHop.Stored, SignatureRefused()),
            429 => (TestHop.Stored, AddressFailures.TooOften()),
            503 when answer.Server.Length == 0 => (TestHop.Stored, NotStored()),
            502 or 503 or 504 => (TestHop.Reached, AddressFailures.ProxyWithout(detail)),
            >= 300 and < 400 when answer.Location is { IsAbsoluteUri: true } to => (TestHop.Reached, AddressFailures.RedirectedElsewhere(to.GetLeftPart(UriPartial.Authority))),
            _ => (TestHop.Reached, AddressFailures.SomebodyElse(detail)),
        };
    }

    private static Failure Of(string code, string message) => new(FailureCategory.NeedsOwner, code, message);
}
