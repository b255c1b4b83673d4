using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Reads off an answer where a test event stuck. Pure.</summary>
internal static class TestEventWords
{
    /// <summary>Where a request stuck that got no answer.</summary>
    public static TestEventHop HopOf(Failure failure) => failure.Code switch
    {
        "address.name-not-found" => TestEventHop.Resolved,
        "address.timed-out" => TestEventHop.Reached,
        _ => TestEventHop.Secured,
    };

    /// <summary>What an answer means; null where it was stored.</summary>
    public static (TestEventHop Hop, string Problem, string? Detail)? Judge(AddressAnswer answer)
    {
        if (answer.Status == 200 && answer.Body.StartsWith(TestEvent.StoredAnswer, StringComparison.Ordinal))
        {
            return null;
        }

        var detail = answer.Server.Length == 0 ? $"HTTP {answer.Status}" : $"HTTP {answer.Status}, {answer.Server}";
        if (answer.Body.StartsWith(TestEvent.RefusedAnswer, StringComparison.Ordinal))
        {
            return (TestEventHop.Accepted, answer.Body.EndsWith(" stale", StringComparison.Ordinal)
                ? T("The address is ours, but what answers there has a clock that differs by more than five minutes.")
                : T("The address is ours, but what answers there did not accept the signature: it has another signing key, or something in between changes what is posted."), detail);
        }

        return answer.Status switch
        {
            401 or 403 or 407 => (TestEventHop.Reached, AddressFailures.PasswordInFront(detail).Message, detail),
            404 or 405 => (TestEventHop.Reached, T("Something in front of CalendlyWoo answers that there is no such page. It must hand on everything below /webhooks/calendly."), detail),
            413 => (TestEventHop.Reached, T("Something in front of CalendlyWoo finds the message too large. It must let 256 KB through."), detail),
            429 => (TestEventHop.Reached, AddressFailures.TooOften().Message, detail),
            503 when answer.Server.Length == 0 => (TestEventHop.Stored, T("CalendlyWoo could not store the event. Look whether its disk is full."), detail),
            502 or 503 or 504 => (TestEventHop.Reached, AddressFailures.ProxyWithout(detail).Message, detail),
            >= 300 and < 400 => (TestEventHop.Reached, T("The address leads on to another one. Calendly does not follow; write the final address as the public address."), detail),
            _ => (TestEventHop.Reached, AddressFailures.SomebodyElse(detail).Message, detail),
        };
    }
}
