using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>Calendly asks on a page, and nobody has configured the app: the owner types its keys in.</summary>
public sealed class ConsentRig : ConnectRig
{
    internal override (CalendlyOptions Calendly, string[] Settings) Setting => (new CalendlyOptions { TokensPerMinute = 1000, ShowsConsentPage = true }, []);
}
