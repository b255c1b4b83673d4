namespace CalendlyWoo.Core.Mail.Hints;

/// <summary>Finds the address that was probably meant where its domain is mistyped. Pure; an offer for a person, never applied by itself.</summary>
public static class AddressHints
{
    /// <summary><c>x@gmial.com</c> gives <c>x@gmail.com</c>; null where nothing speaks for another address.</summary>
    public static string? Suggest(string? address)
    {
        var trimmed = (address ?? "").Trim();
        var at = trimmed.LastIndexOf('@');
        if (at <= 0 || at == trimmed.Length - 1)
        {
            return null;
        }

        var domain = trimmed[(at + 1)..].ToLowerInvariant().Replace(',', '.').Trim('.');
        return DomainFor(domain) is { } meant && meant != trimmed[(at + 1)..].ToLowerInvariant() ? $"{trimmed[..at]}@{meant}" : null;
    }

    private static string? DomainFor(string domain)
    {
        if (IsReal(domain))
        {
            // Only where something around it was wrong, such as a comma.
            return domain;
        }

        var dot = domain.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? WithoutDot(domain) : OfProvider(domain[..dot], domain[(dot + 1)..]) ?? EndPutRight(domain);
    }

    private static bool IsReal(string domain) =>
        MailDomains.Real.Contains(domain) || MailDomains.Providers.Any(provider => provider.Ends.Any(end => domain == $"{provider.Name}.{end}"));

    /// <summary><c>gmailcom</c>, <c>gmail</c>.</summary>
    private static string? WithoutDot(string domain) => MailDomains.Providers
        .Where(provider => domain == provider.Name || domain == provider.Name + provider.Ends[0])
        .Select(provider => $"{provider.Name}.{provider.Ends[0]}")
        .FirstOrDefault();

    private static string? OfProvider(string name, string end)
    {
        var nearest = MailDomains.Providers
            .Select(provider => (Provider: provider, Slips: Distance.Between(name, provider.Name)))
            .Where(candidate => candidate.Slips <= candidate.Provider.Reach)
            .OrderBy(candidate => candidate.Slips)
            .Select(candidate => candidate.Provider)
            .FirstOrDefault();
        return nearest.Name is null ? null : EndOf(nearest.Ends, end, isExact: nearest.Name == name) is { } meant ? $"{nearest.Name}.{meant}" : null;
    }

    /// <summary>The provider's own end that was meant. Where the name is right, one slip in the end is enough; a country's end of its own is none.</summary>
    private static string? EndOf(string[] ends, string end, bool isExact) =>
        ends.Contains(end) ? end
        : MailDomains.NoEnds.GetValueOrDefault(end) is { } put && ends.Contains(put) ? put
        : end is "co" or "cm" or "om" && ends.Contains("com") ? "com"
        : isExact && end.Length > 2 ? Array.Find(ends, own => own.Length > 2 && Distance.Between(own, end) == 1)
        : null;

    private static string? EndPutRight(string domain)
    {
        var dot = domain.LastIndexOf('.');
        return MailDomains.NoEnds.TryGetValue(domain[(dot + 1)..], out var end) ? $"{domain[..dot]}.{end}" : null;
    }
}
