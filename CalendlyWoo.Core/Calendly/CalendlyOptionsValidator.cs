using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly;

/// <summary>Refuses settings with which Calendly cannot be talked to, and names key and allowed values.</summary>
public sealed class CalendlyOptionsValidator(IOptions<EndpointOptions> endpoints) : IValidateOptions<CalendlyOptions>
{
    private static readonly TimeSpan LargestTolerance = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, CalendlyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var errors = new List<string>();
        if (options.SignatureTolerance <= TimeSpan.Zero || options.SignatureTolerance > LargestTolerance)
        {
            errors.Add("Calendly:SignatureTolerance must lie between a second and an hour, such as 00:05:00.");
        }

        if (options.HealthInterval < TimeSpan.FromSeconds(10) || options.HealthInterval > LargestTolerance)
        {
            errors.Add("Calendly:HealthInterval must lie between ten seconds and an hour, such as 00:05:00.");
        }

        if (options.BackfillHorizon < TimeSpan.FromDays(1) || options.BackfillHorizon > TimeSpan.FromDays(366))
        {
            errors.Add("Calendly:BackfillHorizon must lie between a day and a year, such as 90.00:00:00.");
        }

        Check(errors, "Calendly:AuthUrl", options.AuthUrl);
        Check(errors, "Calendly:ApiUrl", options.ApiUrl);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private void Check(List<string> errors, string key, Uri url)
    {
        if (!url.IsAbsoluteUri || !EndpointRules.Allows(url, endpoints.Value.AllowInsecureEndpoints))
        {
            errors.Add($"{key} must be an https address; http is for this computer only, unless AllowInsecureEndpoints=true.");
        }
    }
}
